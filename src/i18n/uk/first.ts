import type { Words } from '../en/first.ts';
import { type Formats, formats } from '../formats.ts';
import type { LaterWords } from '../later-words.ts';

/** Ukrainian. Names of the record stand in the nominative: after a colon, a dash or in brackets. */
export const ukIn = (f: Formats): Words => ({
  ...f,
  lang: 'uk',
  dir: 'ltr',

  loading: 'Карта завантажується',
  failed: 'Не вдалося завантажити карту. Коли з’єднання відновиться, спробу буде повторено автоматично.',
  missing: {
    these: parts => `Ще не завантажено: ${parts.join('; ')}.`,
    elements: 'панель, графіки, пошук і поширення',
    texts: 'тексти та джерела',
    names: 'назви менших населених пунктів',
    tryAgain: 'Спробувати ще раз',
  },
  language: 'Мова',
  maps: 'Усі карти',
  theme: 'Кольори',
  themes: { auto: 'Як на пристрої', light: 'Світлі', dark: 'Темні' },
  today: 'Цей день',
  words: 'Текстом',
  tour: 'Екскурсія',
  charts: 'Графіки',
  about: 'Про дані',
  close: 'Закрити',
  panel: 'Подробиці',
  search: 'Пошук',
  share: 'Поділитися',
  menu: 'Більше',
  skip: { words: 'Читати карту як текст', panel: 'До подробиць', dates: 'До дат' },

  map: {
    label: title => `Карта: ${title}`,
    zoomIn: 'Збільшити',
    zoomOut: 'Зменшити',
    wholeArea: 'Показати всю територію',
    fullScreen: 'На весь екран',
    estimate: 'приблизно',
    overrun: day => `здебільшого втрачено до ${f.date(day)}`,
    uncovered: 'Поза межами карти',
    wheelHint: 'Щоб змінити масштаб, прокручуйте, утримуючи Ctrl або ⌘',
    touchHint: 'Пересувайте карту двома пальцями',
    town: (name, held) => `${name}: ${held}`,
    km: value => f.km(value),
  },

  slider: {
    label: 'Дата',
    play: 'Відтворити',
    pause: 'Пауза',
    previousChange: 'Попередня зміна',
    nextChange: 'Наступна зміна',
    more: 'Інші засоби керування часом',
    dateField: 'Перейти до дати',
    skipped: days =>
      f.count(days, {
        one: 'Пропущено # день без змін',
        few: 'Пропущено # дні без змін',
        many: 'Пропущено # днів без змін',
        other: 'Пропущено # дня без змін',
      }),
    changed: places =>
      f.count(places, {
        one: '# населений пункт змінює контроль',
        few: '# населені пункти змінюють контроль',
        many: '# населених пунктів змінюють контроль',
        other: '# населеного пункту змінюють контроль',
      }),
  },

  state: {
    contested: 'Точиться боротьба',
    contestedBetween: names => `Точиться боротьба: ${names.join(' / ')}`,
    none: 'Немає даних',
    unreported: 'Немає повідомлень відтоді, як відрізано',
    since: (held, date) => `${held} з ${date}`,
    sinceStart: (held, date) => `На початку запису (${date}): ${held}`,
  },

  change: {
    one: (place, from, to) => `${place}: раніше ${from}, тепер ${to}`,
    first: (place, to) => `${place}: перший запис, ${to}`,
    some: (places, more, to) => `${to}: ${more > 0 ? `${places.join(', ')} та ще ${f.number(more)}` : f.list(places)}`,
    none: (date, days) =>
      days === 1
        ? 'Без змін від попереднього дня'
        : `Без змін з ${date} (${f.count(days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })})`,
    noneYet: 'Початок запису',
  },

  status: {
    confirmed: 'Підтверджено',
    area: 'Повідомлено про місцевість',
    reported: 'Повідомлено',
    claimed: 'Заявлено',
    inferred: 'Виведено',
  },
  headline: {
    more: others => `ще ${others}`,
    took: (holder, places) => `${places}: контроль здобуто (${holder})`,
    contested: places => `Боротьба за контроль: ${places}`,
    gained: (side, km2) => `${side}: здобуто ${km2}`,
  },

  numbers: {
    heading: 'День у цифрах',
    side: 'Сторона',
    area: 'Площа',
    share: 'Частка',
    change: 'Від попереднього дня',
    front: 'Лінія фронту',
    posts: 'Пости за лінією фронту',
    holds: (held, share) => `${held} ${f.percent(share)}`,
  },

  layers: {
    heading: 'Легенда та шари',
    control: 'Контроль',
    front: 'Лінія фронту',
    allied: 'Межа між союзниками',
    agreements: 'Зони за угодами (приблизно)',
    lines: 'Головні дороги',
    posts: 'Військові пости',
    towns: 'Населені пункти',
    events: 'Події',
    annotations: 'Примітки та стрілки',
    base: 'Основа карти',
    tiles: 'Онлайн-карта (OpenStreetMap)',
  },

  edges: {
    claimed: 'З одного боку — заява або висновок',
    unnamed: 'Жодне джерело не називає пунктів поруч',
  },

  post: {
    kinds: { observation: 'Спостережний пост', base: 'Військова база', checkpoint: 'Блокпост' },
    numbered: (kind, number) => `${kind} № ${number}`,
  },

  event: {
    kinds: {
      control: 'Контроль',
      claim: 'Заява',
      battle: 'Бої',
      strike: 'Удар',
      shootdown: 'Збиття',
      casualties: 'Жертви',
      displacement: 'Переміщення людей',
      agreement: 'Угода',
      diplomacy: 'Дипломатія',
      patrol: 'Патруль',
      post: 'Військовий пост',
    },
  },

  line: {
    length: (held, km, share) => `${held}: ${f.km(km)}, ${f.percent(share)}`,
  },

  changes: {
    heading: 'Що змінилося',
    more: rows => `та ще ${f.number(rows)}`,
    from: held => `раніше: ${held}`,
    gained: (held, since) => `${held}: здобуто ${since === null ? 'сьогодні' : `з ${since}`}`,
  },

  voice: {
    label: 'За версією',
    record: 'Запис',
    as: by => `Так, як заявляє сторона: ${by}`,
    differs: places =>
      f.count(places, {
        one: '# пункт відрізняється від запису',
        few: '# пункти відрізняються від запису',
        many: '# пунктів відрізняються від запису',
        other: '# пункту відрізняються від запису',
      }),
    same: 'Цього дня жоден пункт не відрізняється від запису',
    hatched: 'Заява та запис розходяться',
    claims: held => `Заявлено: ${held}`,
    onRecord: held => `У записі: ${held}`,
  },

  compare: {
    start: 'Порівняти дві дати',
    startShort: 'Порівняти',
    tab: 'Порівняння',
    with: 'Порівняно з',
    stop: 'Завершити порівняння',
    none: 'Між двома датами жодна територія не змінила контролю.',
    same: 'Виберіть для порівняння іншу дату.',
    gainedBy: held => `${held}: здобуто`,
    became: { contested: 'Почалася боротьба', none: 'Більше немає даних' },
    front: date => `Лінія фронту, ${date}`,
    changed: places =>
      f.count(places, {
        one: '# населений пункт змінив контроль',
        few: '# населені пункти змінили контроль',
        many: '# населених пунктів змінили контроль',
        other: '# населеного пункту змінили контроль',
      }),
  },

  sources: {
    heading: 'Джерела',
    close: side => `близьке до сторони: ${side}`,
    restsOn: publisher => `з посиланням на ${publisher}`,
    undated: 'без дати',
  },

  record: {
    period: (first, last) => `${first} – ${last}`,
    stamp: 'Запис',
  },
});

export const later: LaterWords = {
  marks: async () => (await import('./marks.ts')).marksUk,
  notices: async () => (await import('./notices.ts')).noticesUk,
  panel: async f => (await import('./panel.ts')).readingUk(f),
  share: async () => (await import('./share.ts')).shareUk,
  time: async f => (await import('./time.ts')).timeUk(f),
};

export const formatsIn = (locale = 'uk') => formats(locale, 'км²');
export const uk = ukIn(formatsIn());
export { uk as words, ukIn as wordsIn };
