import type { Holding, ReadingWords, Way } from '../en/panel.ts';
import type { Formats } from '../formats.ts';

const WINDS = [
  'الشمال',
  'الشمال الشرقي',
  'الشرق',
  'الجنوب الشرقي',
  'الجنوب',
  'الجنوب الغربي',
  'الغرب',
  'الشمال الغربي',
];

/** Arabic. Names stand after a colon, a preposition or «بيد», where they need no ending; ground and places are feminine. */
export const readingAr = (f: Formats): ReadingWords => ({
  statusMeaning: {
    area: 'مصادره جيدة للمنطقة كلها، لكن لا مصدر يذكر هذا المكان بالاسم.',
    confirmed: 'مصدران مستقلان، أو مصدر غير قريب من الطرف الذي تقدّم.',
    reported: 'مصدر واحد، أو مصادر متضاربة.',
    claimed: 'لم تذكره إلا مصادر قريبة من الطرف الذي تقدّم.',
    inferred: 'لا مصدر يذكر المكان بالاسم، والملاحظة تبيّن ما استُنتج منه.',
  },

  claim: {
    statement: (by, holder, part) =>
      `بحسب ${by}: ${holder === null ? 'متنازع عليها' : `${part ? 'جزء منها فقط ' : ''}بيد ${holder}`}`,
    made: date => `ادّعاء في ${date}`,
  },

  event: {
    span: (from, to) => `من ${from} إلى ${to}`,
    about: date => `نحو ${date}`,
    month: date => `في الشهر الذي يضم ${date}`,
    actors: 'الأطراف المعنية',
    disputed: 'رواية أخرى',
    goTo: date => `عرض ${date}`,
    heading: 'أحداث اليوم',
    none: 'لا أحداث مسجّلة.',
    killed: people =>
      f.count(people, {
        one: 'ورد مقتل شخص واحد',
        two: 'ورد مقتل شخصين',
        few: 'ورد مقتل # أشخاص',
        many: 'ورد مقتل # شخصًا',
        other: 'ورد مقتل # شخص',
      }),
  },

  voice: {
    heading: 'حيث يختلف الادّعاء عن السجلّ',
  },

  sources: {
    all: sources =>
      f.count(sources, {
        one: 'مصدر واحد',
        two: 'مصدران',
        few: '# مصادر',
        many: '# مصدرًا',
        other: '# مصدر',
      }),
  },

  changes: {
    since: date => `منذ ${date}`,
    all: places => `عرض كل المواقع (${f.number(places)})`,
  },

  front: {
    nearest: to => `أقرب خط جبهة: على بعد ${way(f, to)}`,
    here: 'يمرّ خط الجبهة من هنا',
    none: 'لا خط جبهة في هذا اليوم',
  },

  around: {
    heading: 'أماكن مجاورة',
    neighbour: (to, held) => `على بعد ${way(f, to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'الأماكن الموثَّقة',
    changes: 'التغيّرات بعد اليوم الأول',
    doubled: 'تغيّرات يسندها مصدران مستقلان أو أكثر',
    unlocated: 'تقارير بلا موقع محدَّد',
    unlocatedMeaning: 'مكاسب مُبلَّغ عنها لم نتمكن من تحديد موقعها.',
    allUnlocated: reports =>
      f.count(reports, {
        one: 'تقرير واحد بلا موقع محدَّد',
        two: 'تقريران بلا موقع محدَّد',
        few: '# تقارير بلا موقع محدَّد',
        many: '# تقريرًا بلا موقع محدَّد',
        other: '# تقرير بلا موقع محدَّد',
      }),
    whyUnlocated: {
      unlisted: 'غير وارد في أي فهرس للأماكن',
      ambiguous: 'عدة أماكن تحمل هذا الاسم',
    },
    changeRows: 'مدى توثيق التغيّرات',
    startRows: 'مدى توثيق اليوم الأول',
    byBasis: 'ما تذكره المصادر',
    basis: {
      named: 'بالاسم: المكان نفسه',
      area: 'المنطقة: منطقة تضمّه',
      map: 'الخريطة: يظهر على خريطة',
      inferred: 'الاستنتاج: مما هو معروف حوله',
    },
    claims: 'الادّعاءات',
    events: 'الأحداث',
    posts: 'النقاط العسكرية',
    sources: 'المصادر',
    drawnWith: 'رُسمت بمكتبة Leaflet.',
    credits: 'حقوق البيانات',
    licence: licence => `الرخصة: ${licence}`,
  },

  agreement: {
    estimate: 'لا توجد خريطة رسمية لهذه المنطقة، وحدودها هنا تقدير.',
    inForce: from => `سارٍ منذ ${from}`,
    ended: (from, until) => `سرى من ${from} إلى ${until}`,
    notInForce: 'غير سارٍ في هذا اليوم.',
    held: 'من يسيطر على المنطقة في هذا اليوم',
  },

  post: {
    stands: (from, until) => `من ${from} إلى ${until}`,
    standing: from => `منذ ${from}، وكانت قائمة عند نهاية السجلّ`,
    gone: 'غير قائمة في هذا اليوم.',
    within: held => `في أرض بيد ${held}`,
    behind: held => `خلف خطوط ${held}`,
    precision: km => `دقة الموقع نحو ${f.km(km)}.`,
    ofAll: (part, all) => `${f.number(part)} من ${f.number(all)}`,
  },

  compare: {
    heading: 'ما تغيّر بين التاريخين',
    side: 'الطرف',
    gained: 'كسب',
    lost: 'خسر',
    net: 'المحصّلة',
    from: (held, km2) => `${km2} من: ${held}`,
    towns: 'أماكن تغيّرت السيطرة عليها',
    place: 'المكان',
    before: 'قبل',
    after: 'بعد',
    when: 'تاريخ التغيّر',
    times: changes =>
      f.count(changes, {
        one: 'تغيّر واحد',
        two: 'تغيّران',
        few: '# تغيّرات',
        many: '# تغيّرًا',
        other: '# تغيّر',
      }),
  },

  town: {
    unreported: (reported, cutOff) => `لا تقارير عنها منذ ${reported}، وهي معزولة منذ ${cutOff}.`,
    allClaims: claims => `الادّعاءات (${f.number(claims)})`,
    noSources: 'لا مصدر خاصًّا بها.',
    basis: { named: 'يسمّي المصدر المكان.', area: 'يتحدث المصدر عن منطقة تضمّه.', map: 'مقروء من خريطة.' },
    events: 'ما حدث هنا',
    ground: place => `تظهر مع أقرب مكان في السجلّ: ${place}.`,
    undocumented: 'لا سجلّ خاصًّا بهذا المكان. يظهر مع:',
    outside: 'لا سجلّ: يقع المكان خارج المنطقة التي تغطيها الخريطة.',
    otherNames: 'أسماء أخرى',
    history: 'من سيطر عليها',
    historyHint: 'انقر فترة للانتقال إلى بدايتها.',
    stretch: (held, from, until) => `${held}: من ${from} إلى ${until}`,
    toEnd: (held, from) => `${held}: منذ ${from}`,
    before: 'منذ بداية السجلّ',
    claims: 'ما تقوله الأطراف في هذا اليوم',
    between: (earliest, date) => `انتقلت السيطرة بين ${earliest} و${date}، وتظهر في ${date}.`,
  },

  corrections: {
    suggest: 'اقترح تصحيحًا',
    fact: 'عن',
    day: 'اليوم',
    now: 'تقول الخريطة',
    should: 'الصحيح',
    source: 'مصدره',
    heading: 'التصحيحات',
    none: 'لا تصحيحات حتى الآن.',
    upTo: record => `تصحيحات حتى الإصدار \u2068${record}\u2069`,
  },

  otherClaims: claims =>
    f.count(claims, {
      one: 'ادّعاء آخر واحد',
      two: 'ادّعاءان آخران',
      few: '# ادّعاءات أخرى',
      many: '# ادّعاءً آخر',
      other: '# ادّعاء آخر',
    }),

  line: {
    held: 'من يسيطر على الطريق في هذا اليوم',
    outside: 'خارج المنطقة المغطّاة',
    stretches: 'مقطعًا بعد مقطع',
    stretch: (from, to, held, km) => `${from === to ? from : `من ${from} إلى ${to}`}: ${held}، ${f.km(km)}`,
  },

  search: {
    placeholder: 'بلدة أو طريق أو نقطة أو حدث أو تاريخ',
    hint: 'أي تهجئة تصلح.',
    keys: 'استخدم الأسهم وEnter.',
    found: results =>
      f.count(results, {
        one: 'نتيجة واحدة',
        two: 'نتيجتان',
        few: '# نتائج',
        many: '# نتيجة',
        other: '# نتيجة',
      }),
    nothing: text => `لا نتيجة للبحث عن «${text}».`,
    kinds: {
      date: 'تاريخ',
      town: 'أماكن',
      post: 'نقاط عسكرية',
      line: 'طرق',
      agreement: 'مناطق اتفاقات',
      phase: 'فصول',
      event: 'أحداث',
    },
  },

  kinds: {
    label: 'أنواع الأحداث',
    all: 'إظهار كل الأنواع',
    hidden: events =>
      f.count(events, {
        one: 'حدث واحد من نوع آخر مخفي.',
        two: 'حدثان من أنواع أخرى مخفيان.',
        few: '# أحداث من أنواع أخرى مخفية.',
        many: '# حدثًا من أنواع أخرى مخفية.',
        other: '# حدث من أنواع أخرى مخفية.',
      }),
  },

  tour: {
    chapter: (number, all) => `الفصل ${f.number(number)} من ${f.number(all)}`,
    outside: 'لا فصل يغطي هذا اليوم.',
    chapters: 'كل الفصول',
    previous: 'الفصل السابق',
    next: 'الفصل التالي',
    leave: 'الخروج من الجولة',
    first: 'الانتقال إلى يومه الأول',
    changes: places =>
      f.count(places, {
        one: 'تغيّر واحد في السيطرة في هذا الفصل.',
        two: 'تغيّران في السيطرة في هذا الفصل.',
        few: '# تغيّرات في السيطرة في هذا الفصل.',
        many: '# تغيّرًا في السيطرة في هذا الفصل.',
        other: '# تغيّر في السيطرة في هذا الفصل.',
      }),
  },

  account: {
    contents: 'في هذا العرض',
    noCount: (from, to) => `لا إحصاء للقتلى من ${from} إلى ${to}`,
    noCountAfter: last => `لا إحصاء للقتلى بعد ${last}`,
    headings: {
      changed: 'ما الذي تغيّر',
      notes: 'على الخريطة',
      happened: 'ما الذي حدث',
      disputed: 'ما يُختلف فيه',
      front: 'على طول الجبهة',
      roads: 'على طول الطرق',
      posts: 'نقاط خلف الخطوط',
      zones: 'مناطق الاتفاقات',
      places: 'كل الأماكن',
      sources: 'مصادر اليوم',
    },
    phase: (name, span) => `الفصل: «${name}» (${span}).`,
    where: (roads, near) => {
      const road =
        roads.length > 2
          ? `عند تقاطع الطرق ${f.list(roads)}`
          : roads.length === 2
            ? `عند تقاطع طريقي ${f.list(roads)}`
            : roads.map(one => `على طريق ${one}`)[0];
      return [road, near && `على بعد ${way(f, near.way)} من ${near.name}`].filter(Boolean).join('، ');
    },
    change: (place, where, before, after) => `${place}${where ? ` (${where})` : ''}: ${passage(f, before, after)}.`,
    changes: (places, before, after) => `${f.list(places)}: ${passage(f, before, after)}.`,
    more: places => `${f.number(places)} غيرها`,
    frontNow: to => `يمرّ خط الجبهة الآن على بعد ${way(f, to)}.`,
    frontHere: 'يمرّ خط الجبهة الآن عبرها.',
    noFront: 'لا خط جبهة في هذا اليوم.',
    unreported: (who, places, km2, silence) =>
      `أرض معزولة (${f.km2(km2)}) كانت بيد ${who} بحسب آخر ما عُرف: ${f.list(places)}. ${silence}`,
    neighbours: (one, places) =>
      `أماكن مجاورة ${held(f, one)}: ${f.list(places.map(({ name, way: to }) => `${name} (${way(f, to)})`))}.`,
    ground: parts =>
      `توزّع الأرض: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)} (${f.km2(part.km2)})`).join('، ')}.`,
    length: km => `طول خط الجبهة ${f.km(km)}.`,
    longer: km => `${km > 0 ? 'أطول' : 'أقصر'} من اليوم السابق بمقدار ${f.km(Math.abs(km))}.`,
    walk: (a, b, km, upright, pairs) =>
      `بين ${a} و${b} يمتدّ الخط ${f.km(km)}. من ${upright ? 'الشمال إلى الجنوب' : 'الغرب إلى الشرق'} (جهة ${a} أولًا): ${pairs
        .map(([one, other]) => `${one} – ${other}`)
        .join('، ')}.`,
    pocket: (inside, outside, place, km) =>
      `جيب بيد ${inside} وسط أرض بيد ${outside} عند ${place}، ومحيطه ${f.km(km)}.`,
    rest: (stretches, km) =>
      `${f.count(stretches, {
        one: 'مقطع أقصر واحد غير مدرج',
        two: 'مقطعان أقصر غير مدرجين',
        few: '# مقاطع أقصر غير مدرجة',
        many: '# مقطعًا أقصر غير مدرج',
        other: '# مقطع أقصر غير مدرج',
      })} (${f.km(km)}).`,
    road: (name, parts) =>
      `${name}: ${parts.map(part => `${held(f, part.held)} ${part.from === part.to ? `عند ${part.from}` : `من ${part.from} إلى ${part.to}`} (${f.km(part.km)})`).join('؛ ')}.`,
    posts: (behind, all) =>
      behind === 0
        ? `عدد النقاط القائمة ${f.number(all)}، ولا تقع أي منها خلف خطوط طرف آخر.`
        : `عدد النقاط القائمة ${f.number(all)}، يقع منها خلف خطوط طرف آخر: ${f.number(behind)}.`,
    post: (name, number, within, to) =>
      `${name}${number ? ` (رقم ${number})` : ''}: في أرض ${held(f, within)}${to ? `، على بعد ${f.km(to.km)} من الجبهة` : ''}.`,
    zone: (name, parts) => `${name}: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)}`).join('، ')}.`,
    estimate: 'حدودها تقدير.',
    disputed: (place, onRecord) => `${place}: في السجلّ ${held(f, onRecord)}.`,
    claim: (by, says, part, date) =>
      `ادّعاء في ${date}، بحسب ${by}: ${part && says.kind === 'held' ? 'جزء منها فقط ' : ''}${held(f, says)}.`,
    undisputed: 'لا ادّعاء حاليًا يخالف السجلّ.',
  },

  table: {
    filter: 'ابحث في هذه القائمة',
    place: 'المكان',
    holder: 'المسيطر',
    since: 'منذ',
    status: 'درجة التأكد',
    front: 'البعد عن الجبهة',
    shown: (shown, all) => `${f.number(shown)} من ${f.number(all)}`,
    more: rows => `إظهار المزيد (${f.number(rows)})`,
  },
});

function passage(f: Formats, before: Holding, after: Holding): string {
  const had = before.kind === 'held' ? ` بعد أن كانت بيد ${before.names[0]}` : '';
  if (after.kind === 'none') return 'لم يعد لها سجلّ';
  if (after.kind === 'contested')
    return before.kind === 'contested'
      ? `ظلّت متنازعًا عليها، والآن${amid(f, after.names)}`
      : `صارت متنازعًا عليها${amid(f, after.names)}${had}`;
  if (before.kind === 'held') return `انتقلت السيطرة من ${before.names[0]} إلى ${after.names[0]}`;
  return before.kind === 'contested'
    ? `صارت بيد ${after.names[0]} بعد أن كانت متنازعًا عليها`
    : `أول سجلّ لها: بيد ${after.names[0]}`;
}

function held(f: Formats, { kind, names }: Holding): string {
  if (kind === 'none') return 'بلا سجلّ';
  return kind === 'contested' ? `متنازع عليها${amid(f, names)}` : `بيد ${names[0]}`;
}

function holder({ kind, names }: Holding): string {
  if (kind === 'held') return names[0];
  return kind === 'contested' ? 'أرض متنازع عليها' : 'أرض بلا سجلّ';
}

function amid(f: Formats, names: readonly string[]): string {
  return names.length > 0 ? ` بين ${f.list(names)}` : '';
}

function way(f: Formats, { km, wind }: Way): string {
  return `${f.km(km)} إلى ${WINDS[wind]}`;
}
