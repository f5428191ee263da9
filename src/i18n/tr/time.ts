import { axisWords } from '../axis-words.ts';
import { durationWords } from '../duration-words.ts';
import type { TimeWords } from '../en/time.ts';
import type { Formats } from '../formats.ts';

const people = (f: Formats, killed: number) => f.count(killed, { other: '# ölü' });

/** Turkish. */
export const timeTr = (f: Formats): TimeWords => ({
  axis: axisWords(f.locale),
  /** How much time a step of playing has passed over, in whole years, else months, else days. */
  later: durationWords(f, {
    years: { other: '# yıl sonra' },
    months: { other: '# ay sonra' },
    days: { other: '# gün sonra' },
  }),
  fine: 'Tek tek günler için parmağınızı yukarı kaydırın',
  stretch: {
    previousPhase: 'Önceki evre',
    nextPhase: 'Sonraki evre',
    repeat: stretch => `Yinele: ${stretch}`,
    even: 'Eşit zaman: bütün günler aynı genişlikte',
    track: 'Zaman aralığı',
    whole: 'Bütün dönem',
    phases: 'Evreler',
    years: 'Yıllar',
    speed: 'Hız',
    times: speed => `${f.decimal(speed)}×`,
  },
  date: {
    hint: '2 Mart 2020 ya da 2020-03-02 gibi bir tarih yazın',
    calendar: 'Takvimden seç',
    failed: (first, last) =>
      `Kapsanan dönemin dışında. ${first} ile ${last} arasında bir tarih girin; örneğin 2 Mart 2020 ya da 2020-03-02.`,
  },
  charts: {
    hint: 'O güne gitmek için grafikte bir yere tıklayın. Klavyede ok tuşları bir gün ilerletir.',
    ground: 'Toprağı kim elinde tuttu',
    namedGround: 'Yerlerinin adını bir kaynağın verdiği alan',
    killed: 'Öldürülenler',
    day: 'Bu gün',
    low: 'En düşük',
    high: 'En yüksek',
    goTo: (value, date) => `${value}, ${date}: bu günü göster`,
    notInForce: 'Yürürlükte değil',
    table: 'Tablo olarak',
    date: 'Tarih',
    deathsNote: (from, to, by) =>
      `Sütunlar haftalıktır. ${from} – ${to}: ${by} sayımı. Bu tarihlerin dışında (daha soluk) yalnızca listelenen olaylardaki ölümler gösterilir; gerçek sayı çok daha yüksektir.`,
    deathsNamed:
      'Sütunlar haftalıktır. Yalnızca listelenen olaylardaki ölümler gösterilir; gerçek sayı çok daha yüksektir.',
  },
  deaths: {
    counted: (killed, by) => `${people(f, killed)} (${by})`,
    about: (killed, by) => `Yaklaşık ${people(f, killed)} (${by})`,
    named: killed => `Listelenen olaylarda ${people(f, killed)}`,
    noCount: (from, to) => `${from} ile ${to} arasında sayım yok`,
    noCountAfter: last => `${last} sonrasında sayım yok`,
    hatched: 'Taralı kısım: sayım yok. Bu, kimsenin ölmediği anlamına gelmez.',
  },
});
