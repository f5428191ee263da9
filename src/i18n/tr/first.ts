import type { Words } from '../en/first.ts';
import { type Formats, formats } from '../formats.ts';
import type { LaterWords } from '../later-words.ts';

/** Turkish. Names from the record take no suffix: sentences are built so that they stand alone. */
export const trIn = (f: Formats): Words => ({
  ...f,
  lang: 'tr',
  dir: 'ltr',

  loading: 'Harita yükleniyor',
  failed: 'Harita yüklenemedi. Bağlantı geri geldiğinde kendiliğinden yeniden denenir.',
  missing: {
    these: parts => `Henüz yüklenmedi: ${parts.join('; ')}.`,
    elements: 'panel, grafikler, arama ve paylaşım',
    texts: 'metinler ve kaynaklar',
    names: 'küçük yerlerin adları',
    tryAgain: 'Yeniden dene',
  },
  language: 'Dil',
  maps: 'Bütün haritalar',
  theme: 'Renkler',
  themes: { auto: 'Cihazla aynı', light: 'Açık', dark: 'Koyu' },
  today: 'Bu gün',
  words: 'Metin olarak',
  tour: 'Rehberli tur',
  charts: 'Grafikler',
  about: 'Veriler hakkında',
  close: 'Kapat',
  panel: 'Ayrıntılar',
  search: 'Ara',
  share: 'Paylaş',
  menu: 'Diğer',
  skip: { words: 'Haritayı metin olarak oku', panel: 'Ayrıntılara git', dates: 'Tarihlere git' },

  map: {
    label: title => `Harita: ${title}`,
    zoomIn: 'Yakınlaştır',
    zoomOut: 'Uzaklaştır',
    wholeArea: 'Bütün bölgeyi göster',
    fullScreen: 'Tam ekran',
    estimate: 'yaklaşık',
    overrun: day => `${f.date(day)} itibarıyla çoğu ele geçirilmiş`,
    uncovered: 'Kapsam dışı',
    wheelHint: 'Yakınlaştırmak için Ctrl ya da ⌘ tuşunu basılı tutup kaydırın',
    touchHint: 'Haritayı oynatmak için iki parmağınızı kullanın',
    town: (name, held) => `${name}: ${held}`,
    km: value => f.km(value),
  },

  slider: {
    label: 'Tarih',
    play: 'Oynat',
    pause: 'Duraklat',
    previousChange: 'Önceki değişiklik',
    nextChange: 'Sonraki değişiklik',
    more: 'Diğer zaman düğmeleri',
    dateField: 'Tarihe git',
    skipped: days => f.count(days, { other: 'Değişiklik olmayan # gün atlandı' }),
    changed: places => f.count(places, { other: '# yer el değiştirdi' }),
  },

  state: {
    contested: 'Çekişmeli',
    contestedBetween: names => `Çekişmeli: ${names.join(' / ')}`,
    none: 'Kayıt yok',
    unreported: 'Çevresiyle bağı kesildiğinden beri haber yok',
    since: (held, date) => `${held}, ${date} tarihinden beri`,
    sinceStart: (held, date) => `Kaydın başında (${date}): ${held}`,
  },

  change: {
    one: (place, from, to) => `${place}: önce ${from}, şimdi ${to}`,
    first: (place, to) => `${place}: ilk kayıt, ${to}`,
    some: (places, more, to) =>
      `${to}: ${more > 0 ? `${places.join(', ')} ve ${f.number(more)} yer daha` : f.list(places)}`,
    none: (date, days) =>
      days === 1 ? 'Önceki günden beri değişmedi' : `${date} tarihinden beri değişmedi (${f.number(days)} gün)`,
    noneYet: 'Kaydın başlangıcı',
  },

  status: {
    confirmed: 'Doğrulandı',
    area: 'Bölge için bildirildi',
    reported: 'Bildirildi',
    claimed: 'İddia',
    inferred: 'Çıkarım',
  },
  headline: {
    more: others => `${others} yer daha`,
    took: (holder, places) => `${places}: artık ${holder} denetiminde`,
    contested: places => `Denetimi çekişmeli: ${places}`,
    gained: (side, km2) => `${side}: ${km2} kazanım`,
  },

  numbers: {
    heading: 'Sayılarla bu gün',
    side: 'Taraf',
    area: 'Alan',
    share: 'Pay',
    change: 'Önceki güne göre',
    front: 'Cephe hattı',
    posts: 'Hat gerisindeki noktalar',
    holds: (held, share) => `${held} ${f.percent(share)}`,
  },

  layers: {
    heading: 'Lejant ve katmanlar',
    control: 'Kontrol',
    front: 'Cephe hattı',
    allied: 'Müttefikler arasındaki sınır',
    agreements: 'Anlaşma bölgeleri (yaklaşık)',
    lines: 'Ana yollar',
    posts: 'Gözlem noktaları ve üsler',
    towns: 'Yerleşimler',
    events: 'Olaylar',
    annotations: 'Notlar ve oklar',
    base: 'Altlık harita',
    tiles: 'Çevrimiçi harita (OpenStreetMap)',
  },

  edges: {
    claimed: 'Bir yanı iddia ya da çıkarım',
    unnamed: 'Yanındaki yerlerin adını veren kaynak yok',
  },

  post: {
    kinds: { observation: 'Gözlem noktası', base: 'Askerî üs', checkpoint: 'Kontrol noktası' },
    numbered: (kind, number) => `${kind}, no. ${number}`,
  },

  event: {
    kinds: {
      control: 'Kontrol',
      claim: 'İddia',
      battle: 'Çatışma',
      strike: 'Bombardıman',
      shootdown: 'Düşürme',
      casualties: 'Kayıplar',
      displacement: 'Yerinden edilme',
      agreement: 'Anlaşma',
      diplomacy: 'Diplomasi',
      patrol: 'Devriye',
      post: 'Gözlem noktası',
    },
  },

  line: {
    length: (held, km, share) => `${held}: ${f.km(km)}, ${f.percent(share)}`,
  },

  changes: {
    heading: 'Ne değişti',
    more: rows => `ve ${f.number(rows)} taraf daha`,
    from: held => `önce ${held}`,
    gained: (held, since) => `${held}: ${since === null ? 'bugünkü kazanım' : `${since} tarihinden beri kazanım`}`,
  },

  voice: {
    label: 'Kime göre',
    record: 'Kayıt',
    as: by => `${by} iddiasına göre`,
    differs: places => f.count(places, { other: '# yer kayıttan farklı' }),
    same: 'Bu gün kayıttan farklı yer yok',
    hatched: 'İddia ile kayıt farklı',
    claims: held => `İddia: ${held}`,
    onRecord: held => `Kayıtta: ${held}`,
  },

  compare: {
    start: 'İki tarihi karşılaştır',
    startShort: 'Karşılaştır',
    tab: 'Karşılaştırma',
    with: 'Karşılaştırılan tarih',
    stop: 'Karşılaştırmayı bitir',
    none: 'İki tarih arasında el değiştiren alan yok.',
    same: 'Karşılaştırmak için başka bir tarih seçin.',
    gainedBy: held => `${held}: kazanım`,
    became: { contested: 'Çekişmeli oldu', none: 'Artık kayıtta değil' },
    front: date => `Cephe hattı, ${date}`,
    changed: places => f.count(places, { other: '# yer el değiştirdi' }),
  },

  sources: {
    heading: 'Kaynaklar',
    close: side => `tarafı: ${side}`,
    restsOn: publisher => `aktardığı kaynak: ${publisher}`,
    undated: 'tarihsiz',
  },

  record: {
    period: (first, last) => `${first} – ${last}`,
    stamp: 'Kayıt',
  },
});
export const formatsIn = (locale?: string) => (locale ? formats(locale, 'km²') : formats('tr', 'km²'));
export const tr = trIn(formatsIn());
export { tr as words, trIn as wordsIn };

export const later: LaterWords = {
  marks: async () => (await import('./marks.ts')).marksTr,
  notices: async () => (await import('./notices.ts')).noticesTr,
  panel: async f => (await import('./panel.ts')).readingTr(f),
  share: async () => (await import('./share.ts')).shareTr,
  time: async f => (await import('./time.ts')).timeTr(f),
};
