import type { Holding, ReadingWords, Way } from '../en/panel.ts';
import type { Formats } from '../formats.ts';

/** Where something lies from somewhere. */
const WINDS = [
  'на північ',
  'на північний схід',
  'на схід',
  'на південний схід',
  'на південь',
  'на південний захід',
  'на захід',
  'на північний захід',
];

/** Ukrainian. Names of the record stand in the nominative: after a colon, a dash or in brackets. */
export const readingUk = (f: Formats): ReadingWords => ({
  statusMeaning: {
    confirmed: 'Два незалежні джерела або одне, не близьке до сторони, що здобула контроль.',
    area: 'Для всієї місцевості джерела надійні, але жодне не називає цей пункт.',
    reported: 'Одне джерело або джерела, що розходяться.',
    claimed: 'Повідомляють лише джерела, близькі до сторони, що здобула контроль.',
    inferred: 'Жодне джерело не називає пункту; у примітці сказано, з чого це виведено.',
  },

  claim: {
    statement: (by, holder, part) =>
      `${by} — заява: ${holder === null ? 'точиться боротьба' : part ? `лише частково контролює ${holder}` : `контролює ${holder}`}`,
    made: date => `Заява від ${date}`,
  },

  event: {
    span: (from, to) => `${from} – ${to}`,
    about: date => `Близько ${date}`,
    month: date => `Протягом місяця, до якого належить ${date}`,
    actors: 'Учасники',
    disputed: 'Інша версія',
    goTo: date => `Показати ${date}`,
    heading: 'Події дня',
    none: 'Подій не записано.',
    killed: people =>
      f.count(people, {
        one: 'Повідомлено про # загиблого',
        few: 'Повідомлено про # загиблих',
        many: 'Повідомлено про # загиблих',
        other: 'Повідомлено про # загиблих',
      }),
  },

  voice: {
    heading: 'Де заява відрізняється від запису',
  },

  sources: {
    all: sources => f.count(sources, { one: '# джерело', few: '# джерела', many: '# джерел', other: '# джерела' }),
  },

  changes: {
    since: date => `Від ${date}`,
    all: places =>
      f.count(places, {
        one: 'Показати # пункт',
        few: 'Показати всі # пункти',
        many: 'Показати всі # пунктів',
        other: 'Показати всі # пункту',
      }),
  },

  front: {
    nearest: to => `Найближчий фронт: ${way(f, to)}`,
    here: 'Фронт проходить тут',
    none: 'Цього дня фронту немає',
  },

  around: {
    heading: 'Сусідні пункти',
    neighbour: (to, held) => `${way(f, to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'Задокументовані пункти',
    changes: 'Зміни після першого дня',
    doubled: 'Зміни з двома чи більше незалежними джерелами',
    unlocated: 'Повідомлення без місця',
    unlocatedMeaning: 'Повідомлені здобутки, місця яких ми не змогли встановити.',
    allUnlocated: reports =>
      f.count(reports, {
        one: '# повідомлення без місця',
        few: 'Усі # повідомлення без місця',
        many: 'Усі # повідомлень без місця',
        other: 'Усі # повідомлення без місця',
      }),
    whyUnlocated: {
      unlisted: 'немає в жодному покажчику назв',
      ambiguous: 'цю назву мають кілька пунктів',
    },
    changeRows: 'Наскільки зміни підкріплено джерелами',
    startRows: 'Наскільки перший день підкріплено джерелами',
    byBasis: 'Що називають джерела',
    basis: {
      named: 'Названо: сам пункт',
      area: 'Місцевість: ширша місцевість',
      map: 'Карта: позначено на карті',
      inferred: 'Виведено: з того, що відомо поруч',
    },
    claims: 'Заяви',
    events: 'Події',
    posts: 'Військові пости',
    sources: 'Джерела',
    drawnWith: 'Намальовано за допомогою Leaflet.',
    credits: 'Подяки та права',
    licence: licence => `Ліцензія: ${licence}`,
  },

  agreement: {
    estimate: 'Офіційної карти цієї зони немає: її обриси тут є оцінкою.',
    inForce: from => `Чинна з ${from}`,
    ended: (from, until) => `Була чинна: ${from} – ${until}`,
    notInForce: 'Цього дня не чинна.',
    held: 'Хто контролює зону цього дня',
  },

  post: {
    stands: (from, until) => `${from} – ${until}`,
    standing: from => `З ${from}, ще стояв наприкінці запису`,
    gone: 'Цього дня його немає.',
    within: held => `На території: ${held}`,
    behind: held => `За лініями сторони: ${held}`,
    precision: km => `Положення відоме з точністю близько ${f.km(km)}.`,
    ofAll: (part, all) => `${f.number(part)} з ${f.number(all)}`,
  },

  compare: {
    heading: 'Що змінилося між двома датами',
    side: 'Сторона',
    gained: 'Здобуто',
    lost: 'Втрачено',
    net: 'Різниця',
    from: (held, km2) => `${km2}, раніше: ${held}`,
    towns: 'Пункти, що змінили контроль',
    place: 'Пункт',
    before: 'До',
    after: 'Після',
    when: 'Коли',
    times: changes => f.count(changes, { one: '# зміна', few: '# зміни', many: '# змін', other: '# зміни' }),
  },

  town: {
    unreported: (reported, cutOff) => `Повідомлень немає з ${reported}; відрізано з ${cutOff}.`,
    allClaims: claims => f.count(claims, { one: '# заява', few: '# заяви', many: '# заяв', other: '# заяви' }),
    noSources: 'Власного джерела немає.',
    basis: {
      named: 'Джерело називає пункт.',
      area: 'Джерело говорить про місцевість, до якої він належить.',
      map: 'Прочитано з карти.',
    },
    events: 'Що тут сталося',
    ground: place => `Показано разом із найближчим пунктом у записі: ${place}.`,
    undocumented: 'Власного запису немає. Показано разом із:',
    outside: 'Немає даних: це за межами території, яку охоплює карта.',
    otherNames: 'Також',
    history: 'Хто контролював',
    historyHint: 'Натисніть на період, щоб перейти до його початку.',
    stretch: (held, from, until) => `${held}: ${from} – ${until}`,
    toEnd: (held, from) => `${held}: з ${from}`,
    before: 'від початку запису',
    claims: 'Що кажуть сторони цього дня',
    between: (earliest, date) => `Контроль змінився між ${earliest} і ${date}; показано на ${date}.`,
  },

  corrections: {
    suggest: 'Запропонувати виправлення',
    fact: 'Про що',
    day: 'День',
    now: 'Карта каже',
    should: 'Має бути',
    source: 'Джерело для цього',
    heading: 'Виправлення',
    none: 'Поки немає.',
    upTo: record => `Виправлення до версії ${record}`,
  },

  otherClaims: claims =>
    f.count(claims, { one: '# інша заява', few: '# інші заяви', many: '# інших заяв', other: '# іншої заяви' }),

  line: {
    held: 'Хто контролює дорогу цього дня',
    outside: 'За межами охопленої території',
    stretches: 'Відтинок за відтинком',
    stretch: (from, to, held, km) => `${from === to ? from : `${from} – ${to}`}: ${held}, ${f.km(km)}`,
  },

  search: {
    placeholder: 'Населений пункт, дорога, пост, подія або дата',
    hint: 'Підійде будь-яке написання.',
    keys: 'Користуйтеся стрілками та Enter.',
    found: results =>
      f.count(results, { one: '# результат', few: '# результати', many: '# результатів', other: '# результату' }),
    nothing: text => `За запитом «${text}» нічого не знайдено.`,
    kinds: {
      date: 'Дата',
      town: 'Населені пункти',
      post: 'Військові пости',
      line: 'Дороги',
      agreement: 'Зони за угодами',
      phase: 'Розділи',
      event: 'Події',
    },
  },

  kinds: {
    label: 'Види подій',
    all: 'Показати всі види',
    hidden: events =>
      f.count(events, {
        one: 'Приховано # подію іншого виду.',
        few: 'Приховано # події інших видів.',
        many: 'Приховано # подій інших видів.',
        other: 'Приховано # події інших видів.',
      }),
  },

  tour: {
    chapter: (number, all) => `Розділ ${f.number(number)} з ${f.number(all)}`,
    outside: 'Жоден розділ не охоплює цього дня.',
    chapters: 'Усі розділи',
    previous: 'Попередній розділ',
    next: 'Наступний розділ',
    leave: 'Вийти з екскурсії',
    first: 'До першого дня розділу',
    changes: places =>
      f.count(places, {
        one: 'У цьому розділі # зміна контролю.',
        few: 'У цьому розділі # зміни контролю.',
        many: 'У цьому розділі # змін контролю.',
        other: 'У цьому розділі # зміни контролю.',
      }),
  },

  account: {
    contents: 'У цій розповіді',
    noCount: (from, to) => `Підрахунку загиблих немає: ${from} – ${to}`,
    noCountAfter: last => `Після ${last} підрахунку загиблих немає`,
    headings: {
      changed: 'Що змінилося',
      notes: 'На карті',
      happened: 'Що сталося',
      disputed: 'Про що сперечаються',
      front: 'Уздовж фронту',
      roads: 'Уздовж доріг',
      posts: 'Пости за лінією фронту',
      zones: 'Зони за угодами',
      places: 'Усі пункти',
      sources: 'Джерела дня',
    },
    phase: (name, span) => `Розділ: «${name}» (${span}).`,
    where: (roads, near) => {
      const road = roads.length > 1 ? `на перехресті доріг ${f.list(roads)}` : roads.map(one => `на дорозі ${one}`)[0];
      return [road, near && `${way(f, near.way)} від пункту ${near.name}`].filter(Boolean).join(', ');
    },
    change: (place, where, before, after) => `${place}${where ? ` (${where})` : ''}: ${passage(before, after)}.`,
    changes: (places, before, after) => `${f.list(places)}: ${passage(before, after)}.`,
    more: places => `ще ${f.count(places, { one: '# пункт', few: '# пункти', many: '# пунктів', other: '# пункту' })}`,
    frontNow: to => `Фронт тепер проходить за ${way(f, to)}.`,
    frontHere: 'Фронт тепер проходить тут.',
    noFront: 'Цього дня лінії фронту немає.',
    unreported: (who, places, km2, silence) =>
      `Відрізана територія (${f.km2(km2)}), яку за останніми відомостями контролює ${who}: ${f.list(places)}. ${silence}`,
    neighbours: (one, places) =>
      `Сусідні пункти (${held(one)}): ${f.list(places.map(({ name, way: to }) => `${name} (${way(f, to)})`))}.`,
    ground: parts =>
      `Розподіл території: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)} (${f.km2(part.km2)})`).join(', ')}.`,
    length: km => `Довжина фронту: ${f.km(km)}.`,
    longer: km => `Це на ${f.km(Math.abs(km))} ${km > 0 ? 'більше' : 'менше'}, ніж попереднього дня.`,
    walk: (a, b, km, upright, pairs) =>
      `Сторони ${a} і ${b} розділяє ${f.km(km)} фронту. ${upright ? 'З півночі на південь' : 'Із заходу на схід'} (спершу сторона ${a}): ${pairs
        .map(([one, other]) => `${one} – ${other}`)
        .join(', ')}.`,
    pocket: (inside, outside, place, km) =>
      `Анклав біля пункту ${place}, ${f.km(km)} по периметру: контролює ${inside}, довкола ${outside}.`,
    rest: (stretches, km) =>
      `Не перелічено ${f.count(stretches, {
        one: '# коротший відтинок',
        few: '# коротші відтинки',
        many: '# коротших відтинків',
        other: '# коротшого відтинку',
      })} (${f.km(km)}).`,
    road: (name, parts) =>
      `${name}: ${parts.map(part => `${part.from === part.to ? part.from : `${part.from} – ${part.to}`}: ${held(part.held)} (${f.km(part.km)})`).join('; ')}.`,
    posts: (behind, all) =>
      behind === 0
        ? `Постів: ${f.number(all)}; за лініями іншої сторони немає жодного.`
        : `Постів: ${f.number(all)}; за лініями іншої сторони: ${f.number(behind)}.`,
    post: (name, number, within, to) =>
      `${name}${number ? ` (№ ${number})` : ''}: територія: ${held(within)}${to ? `, до фронту ${f.km(to.km)}` : ''}.`,
    zone: (name, parts) => `${name}: ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)}`).join(', ')}.`,
    estimate: 'Її обриси є оцінкою.',
    disputed: (place, onRecord) => `${place}: у записі ${held(onRecord)}.`,
    claim: (by, says, part, date) =>
      `Заява від ${date} (${by}): ${part && says.kind === 'held' ? 'лише частково ' : ''}${held(says)}.`,
    undisputed: 'Жодна чинна заява не суперечить запису.',
  },

  table: {
    filter: 'Знайти в цьому списку',
    place: 'Пункт',
    holder: 'Хто контролює',
    since: 'Відколи',
    status: 'Статус',
    front: 'Відстань до фронту',
    shown: (shown, all) => `${f.number(shown)} з ${f.number(all)}`,
    more: rows => `Показати ще ${f.number(rows)}`,
  },
});

function passage(before: Holding, after: Holding): string {
  const had = before.kind === 'held' ? `; раніше ${before.names[0]}` : '';
  if (after.kind === 'none') return 'даних більше немає';
  if (after.kind === 'contested')
    return before.kind === 'contested'
      ? `боротьба триває${amid(after.names)}`
      : `почалася боротьба${amid(after.names)}${had}`;
  if (before.kind === 'held') return `контроль змінився; раніше ${before.names[0]}, тепер ${after.names[0]}`;
  return before.kind === 'contested'
    ? `після боротьби контролює ${after.names[0]}`
    : `перший запис: контролює ${after.names[0]}`;
}

function held({ kind, names }: Holding): string {
  if (kind === 'none') return 'немає даних';
  return kind === 'contested' ? `точиться боротьба${amid(names)}` : `контролює ${names[0]}`;
}

function holder({ kind, names }: Holding): string {
  if (kind === 'held') return names[0];
  return kind === 'contested' ? 'територія, за яку точиться боротьба,' : 'територія без даних';
}

function amid(names: readonly string[]): string {
  return names.length > 0 ? ` (${names.join(' / ')})` : '';
}

/** `12 км на північ` */
function way(f: Formats, { km, wind }: Way): string {
  return `${f.km(km)} ${WINDS[wind]}`;
}
