import type { Holding, ReadingWords, Way } from '../en/panel.ts';
import type { Formats } from '../formats.ts';

/** The eight winds where something lies, from where it passes, and as a side of something. */
const AT = ['kuzeyde', 'kuzeydoğuda', 'doğuda', 'güneydoğuda', 'güneyde', 'güneybatıda', 'batıda', 'kuzeybatıda'];
const BY = [
  'kuzeyden',
  'kuzeydoğudan',
  'doğudan',
  'güneydoğudan',
  'güneyden',
  'güneybatıdan',
  'batıdan',
  'kuzeybatıdan',
];
const OF = [
  'kuzeyinde',
  'kuzeydoğusunda',
  'doğusunda',
  'güneydoğusunda',
  'güneyinde',
  'güneybatısında',
  'batısında',
  'kuzeybatısında',
];

/** Turkish. Names take no suffix: another word stands behind them to carry it. */
export const readingTr = (f: Formats): ReadingWords => ({
  statusMeaning: {
    area: 'Bölge için kaynaklar güçlü, ama hiçbiri bu yerin adını vermiyor.',
    confirmed: 'Birbirinden bağımsız iki kaynak ya da kazanan tarafa yakın olmayan bir kaynak.',
    reported: 'Tek kaynak ya da birbiriyle çelişen kaynaklar.',
    claimed: 'Yalnızca kazanan tarafa yakın kaynaklar bildirdi.',
    inferred: 'Yerin adını veren kaynak yok; neye dayanarak çıkarıldığı notta yazıyor.',
  },

  claim: {
    statement: (by, holder, part) =>
      holder === null
        ? `${by} diyor ki: çekişmeli`
        : holder === by
          ? `${by}, ${part ? 'yalnızca bir bölümünün' : 'yerin'} kendi elinde olduğunu söylüyor`
          : `${by} diyor ki: ${part ? 'yalnızca bir bölümünü ' : ''}elinde tutan ${holder}`,
    made: date => `İddia tarihi: ${date}`,
  },

  event: {
    span: (from, to) => `${from} – ${to}`,
    about: date => `${date} dolayında`,
    month: date => `${date} tarihini içeren ay`,
    actors: 'İlgili taraflar',
    disputed: 'Başka bir anlatım',
    goTo: date => `Bu tarihi göster: ${date}`,
    heading: 'Günün olayları',
    none: 'Kayıtlı olay yok.',
    killed: people => f.count(people, { other: '# kişinin öldüğü bildirildi' }),
  },

  voice: {
    heading: 'İddianın kayıttan ayrıldığı yerler',
  },

  sources: {
    all: sources => f.count(sources, { other: '# kaynak' }),
  },

  changes: {
    since: date => `${date} tarihinden bu yana`,
    all: places => f.count(places, { other: '# yerin tümünü göster' }),
  },

  front: {
    nearest: to => `En yakın cephe hattı: ${way(f, to)}`,
    here: 'Cephe hattı buradan geçiyor',
    none: 'Bu gün cephe hattı yok',
  },

  around: {
    heading: 'Komşu yerler',
    neighbour: (to, held) => `${way(f, to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'Kaydı olan yerler',
    changes: 'İlk günden sonraki değişiklikler',
    doubled: 'Birbirinden bağımsız en az iki kaynağa dayanan değişiklikler',
    unlocated: 'Yeri belirlenemeyen haberler',
    unlocatedMeaning: 'Bildirilen, ama yerini belirleyemediğimiz kazanımlar.',
    allUnlocated: reports => f.count(reports, { other: 'Yeri belirlenemeyen # haber' }),
    whyUnlocated: {
      unlisted: 'hiçbir yer adları dizininde yok',
      ambiguous: 'birkaç yer bu adı taşıyor',
    },
    changeRows: 'Değişiklikler ne kadar belgeli',
    startRows: 'İlk gün ne kadar belgeli',
    byBasis: 'Kaynaklar neyi belirtiyor',
    basis: {
      named: 'Adıyla: yerin kendisi',
      area: 'Bölge: onu içeren bir bölge',
      map: 'Harita: haritada gösterilmiş',
      inferred: 'Çıkarım: çevresinde bilinenlerden',
    },
    claims: 'İddialar',
    events: 'Olaylar',
    posts: 'Gözlem noktaları ve üsler',
    sources: 'Kaynaklar',
    drawnWith: 'Leaflet ile çizildi.',
    credits: 'Veri kaynakları ve lisanslar',
    licence: licence => `Lisans: ${licence}`,
  },

  agreement: {
    estimate: 'Bu bölgenin resmî bir haritası yok: buradaki sınırları tahminîdir.',
    inForce: from => `${from} tarihinden itibaren yürürlükte`,
    ended: (from, until) => `${from} – ${until} arasında yürürlükte`,
    notInForce: 'Bu gün yürürlükte değil.',
    held: 'Bu gün bölge kimlerin elinde',
  },

  post: {
    stands: (from, until) => `${from} – ${until}`,
    standing: from => `${from} tarihinden itibaren; kayıt bittiğinde hâlâ yerindeydi`,
    gone: 'Bu gün yerinde değil.',
    within: held => `Bulunduğu alan: ${held}`,
    behind: held => `${held} hatlarının gerisinde`,
    precision: km => `Konum doğruluğu yaklaşık ${f.km(km)}.`,
    ofAll: (part, all) => `${f.number(part)}/${f.number(all)}`,
  },

  compare: {
    heading: 'İki tarih arasında ne değişti',
    side: 'Taraf',
    gained: 'Kazanç',
    lost: 'Kayıp',
    net: 'Fark',
    from: (held, km2) => `${km2}, önceki taraf: ${held}`,
    towns: 'El değiştiren yerler',
    place: 'Yer',
    before: 'Önce',
    after: 'Sonra',
    when: 'Değişim tarihi',
    times: changes => f.count(changes, { other: '# değişiklik' }),
  },

  town: {
    unreported: (reported, cutOff) =>
      `${reported} tarihinden beri haber yok; ${cutOff} tarihinden beri çevresiyle bağı kesik.`,
    allClaims: claims => f.count(claims, { other: '# iddia' }),
    noSources: 'Kendi kaynağı yok.',
    basis: {
      named: 'Kaynak yerin adını verir.',
      area: 'Kaynak, yeri içeren bir bölgeden söz eder.',
      map: 'Bir haritadan okunmuştur.',
    },
    events: 'Burada olanlar',
    ground: place => `Kayıttaki en yakın yerle gösteriliyor: ${place}.`,
    undocumented: 'Kendi kaydı yok. Şu yerle gösteriliyor:',
    outside: 'Kayıt yok: bu haritanın kapsadığı alanın dışında.',
    otherNames: 'Diğer adları',
    history: 'Kimlerin elindeydi',
    historyHint: 'Başına gitmek için bir döneme tıklayın.',
    stretch: (held, from, until) => `${held}: ${from} – ${until}`,
    toEnd: (held, from) => `${held}: ${from} tarihinden itibaren`,
    before: 'kaydın başından beri',
    claims: 'Taraflar o gün ne diyor',
    between: (earliest, date) => `${earliest} ile ${date} arasında el değiştirdi; ${date} tarihinde gösteriliyor.`,
  },

  corrections: {
    suggest: 'Düzeltme önerin',
    fact: 'Konu',
    day: 'Gün',
    now: 'Harita diyor ki',
    should: 'Doğrusu',
    source: 'Kaynağı',
    heading: 'Düzeltmeler',
    none: 'Şimdiye kadar yok.',
    upTo: record => `${record} sürümüne kadarki düzeltmeler`,
  },

  otherClaims: claims => f.count(claims, { other: '# başka iddia' }),

  line: {
    held: 'Bu gün yol kimlerin elinde',
    outside: 'Haritanın kapsadığı alanın dışında',
    stretches: 'Kesim kesim',
    stretch: (from, to, held, km) => `${from === to ? from : `${from} – ${to} arası`}: ${held}, ${f.km(km)}`,
  },

  search: {
    placeholder: 'Yerleşim, yol, nokta, olay ya da tarih',
    hint: 'Her yazım olur.',
    keys: 'Ok tuşlarını ve Enter’ı kullanın.',
    found: results => f.count(results, { other: '# sonuç' }),
    nothing: text => `“${text}” için sonuç yok.`,
    kinds: {
      date: 'Tarih',
      town: 'Yerler',
      post: 'Gözlem noktaları ve üsler',
      line: 'Yollar',
      agreement: 'Anlaşma bölgeleri',
      phase: 'Bölümler',
      event: 'Olaylar',
    },
  },

  kinds: {
    label: 'Olay türleri',
    all: 'Bütün türleri göster',
    hidden: events => f.count(events, { other: 'Başka türden # olay gizli.' }),
  },

  tour: {
    chapter: (number, all) => `Bölüm ${f.number(number)}/${f.number(all)}`,
    outside: 'Hiçbir bölüm bu günü kapsamıyor.',
    chapters: 'Bütün bölümler',
    previous: 'Önceki bölüm',
    next: 'Sonraki bölüm',
    leave: 'Turdan çık',
    first: 'İlk gününe git',
    changes: places => f.count(places, { other: 'Bu bölümde # denetim değişikliği.' }),
  },

  account: {
    contents: 'Bu anlatımda',
    noCount: (from, to) => `${from} ile ${to} arasında ölü sayımı yok`,
    noCountAfter: last => `${last} sonrasında ölü sayımı yok`,
    headings: {
      changed: 'Ne değişti',
      notes: 'Haritada',
      happened: 'Ne oldu',
      disputed: 'Neyin üzerinde anlaşmazlık var',
      front: 'Cephe hattı boyunca',
      roads: 'Yollar boyunca',
      posts: 'Hat gerisindeki noktalar',
      zones: 'Anlaşma bölgeleri',
      places: 'Bütün yerler',
      sources: 'Günün kaynakları',
    },
    phase: (name, span) => `Bölüm: “${name}” (${span}).`,
    where: (roads, near) => {
      const road =
        roads.length > 1 ? `${f.list(roads)} yollarının kavşağında` : roads.map(one => `${one} yolu üzerinde`)[0];
      return [road, near && `${near.name} merkezinin ${f.km(near.way.km)} ${OF[near.way.wind]}`]
        .filter(Boolean)
        .join(', ');
    },
    change: (place, where, before, after) => `${place}${where ? ` (${where})` : ''}: ${passage(before, after)}.`,
    changes: (places, before, after) => `${f.list(places)}: ${passage(before, after)}.`,
    more: places => f.count(places, { other: '# yer daha' }),
    frontNow: ({ km, wind }) => `Cephe hattı şimdi ${f.km(km)} ${BY[wind]} geçiyor.`,
    frontHere: 'Cephe hattı şimdi buradan geçiyor.',
    noFront: 'Bu gün cephe hattı yok.',
    unreported: (who, places, km2, silence) =>
      `Çevresiyle bağı kesik yerler (${f.km2(km2)}), son bilinen sahibi ${who}: ${f.list(places)}. ${silence}`,
    neighbours: (one, places) =>
      `Komşu yerler (${held(one)}): ${f.list(places.map(({ name, way: to }) => `${name} (${way(f, to)})`))}.`,
    ground: parts =>
      `Alanın paylaşımı: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)} (${f.km2(part.km2)})`).join(', ')}.`,
    length: km => `Cephe hattının uzunluğu ${f.km(km)}.`,
    longer: km => `Önceki güne göre ${f.km(Math.abs(km))} daha ${km > 0 ? 'uzun' : 'kısa'}.`,
    walk: (a, b, km, upright, pairs) =>
      `${a} ile ${b} arasında ${f.km(km)} uzanıyor. ${upright ? 'Kuzeyden güneye' : 'Batıdan doğuya'} (önce ${a} tarafı): ${pairs
        .map(([one, other]) => `${one} – ${other}`)
        .join(', ')}.`,
    pocket: (inside, outside, place, km) =>
      `${place}: çevresi ${f.km(km)} olan bir cep; elinde tutan ${inside}, dört yanında ${outside}.`,
    rest: (stretches, km) => `${f.count(stretches, { other: 'Daha kısa # kesim' })} (${f.km(km)}) listelenmedi.`,
    road: (name, parts) =>
      `${name}: ${parts.map(part => `${part.from === part.to ? part.from : `${part.from} – ${part.to} arası`} ${held(part.held)} (${f.km(part.km)})`).join('; ')}.`,
    posts: (behind, all) =>
      behind === 0
        ? `Ayakta olan nokta sayısı ${f.number(all)}; hiçbiri başka bir tarafın hattı gerisinde değil.`
        : `Ayakta olan nokta sayısı ${f.number(all)}; başka bir tarafın hattı gerisinde olan: ${f.number(behind)}.`,
    post: (name, number, within, to) =>
      `${name}${number ? ` (no. ${number})` : ''}: bulunduğu alan ${held(within)}${to ? `, cepheye ${f.km(to.km)}` : ''}.`,
    zone: (name, parts) => `${name}: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)}`).join(', ')}.`,
    estimate: 'Sınırları tahminîdir.',
    disputed: (place, onRecord) => `${place}: kayıtta ${held(onRecord)}.`,
    claim: (by, says, part, date) =>
      says.names[0] === by
        ? `${date} tarihli iddia: ${part ? 'bir bölümü' : 'yer'} kendi elinde (${by}).`
        : `${date} tarihli iddia (${by}): ${part && says.kind === 'held' ? 'yalnızca bir bölümü ' : ''}${held(says)}.`,
    undisputed: 'Güncel hiçbir iddia kayda aykırı değil.',
  },

  table: {
    filter: 'Bu listede ara',
    place: 'Yer',
    holder: 'Elinde tutan',
    since: 'Ne zamandan beri',
    status: 'Durum',
    front: 'Cepheye uzaklık',
    shown: (shown, all) => `${f.number(shown)}/${f.number(all)} yer`,
    more: rows => f.count(rows, { other: '# yer daha göster' }),
  },
});

function passage(before: Holding, after: Holding): string {
  const had = before.kind === 'held' ? `; önce ${before.names[0]}` : '';
  if (after.kind === 'none') return 'artık kaydı yok';
  if (after.kind === 'contested')
    return before.kind === 'contested'
      ? `hâlâ çekişmeli${amid(after.names)}`
      : `çekişmeli oldu${amid(after.names)}${had}`;
  if (before.kind === 'held') return `el değiştirdi; önce ${before.names[0]}, şimdi ${after.names[0]}`;
  return before.kind === 'contested' ? `çekişmeliydi, şimdi ${after.names[0]}` : `ilk kayıt: ${after.names[0]}`;
}

function held({ kind, names }: Holding): string {
  if (kind === 'none') return 'kayıt yok';
  return kind === 'contested' ? `çekişmeli${amid(names)}` : `elinde tutan ${names[0]}`;
}

function holder({ kind, names }: Holding): string {
  if (kind === 'held') return names[0];
  return kind === 'contested' ? 'çekişmeli alan' : 'kaydı olmayan alan';
}

function amid(names: readonly string[]): string {
  return names.length > 0 ? ` (${names.join(' / ')})` : '';
}

function way(f: Formats, { km, wind }: Way): string {
  return `${f.km(km)} ${AT[wind]}`;
}
