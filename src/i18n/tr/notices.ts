import type { NoticeWords } from '../en/notices.ts';

export const noticesTr: NoticeWords = {
  names: {
    date: 'tarih',
    compare: 'karşılaştırma tarihi',
    accordingTo: 'kimin sözüne göre',
    town: 'yer',
    select: 'seçim',
    view: 'haritanın bölümü',
    layers: 'katmanlar',
    lang: 'dil',
    theme: 'renkler',
    controls: 'denetimler',
    time: 'zaman çizelgesinin ölçeği',
    panel: 'ayrıntılar',
    kinds: 'olay türleri',
    attribute: 'öznitelik',
    key: 'parametre',
  },
  leftOut: things => `Anlaşılamadığı için dikkate alınmadı: ${things}.`,
  readAs: (text, date) => `${text} şöyle okundu: ${date}.`,
  outside: (text, date) => `${text} bu kaydın dışında; en yakın gün gösteriliyor: ${date}.`,
  perhaps: 'Belki:',
  unknownMap: name => `Burada “${name}” adlı bir harita yok; bu, ilk harita.`,
  outdated: 'Bu harita önceki bir kayda bağlıdır. En yenisi:',
};
