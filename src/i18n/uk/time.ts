import { axisWords } from '../axis-words.ts';
import { durationWords } from '../duration-words.ts';
import type { TimeWords } from '../en/time.ts';
import type { Formats } from '../formats.ts';

const people = (f: Formats, killed: number) =>
  f.count(killed, {
    one: '# людина загинула',
    few: '# людини загинули',
    many: '# людей загинуло',
    other: '# людини загинуло',
  });

export const timeUk = (f: Formats): TimeWords => ({
  axis: axisWords(f.locale),
  later: durationWords(f, {
    years: { one: 'через # рік', few: 'через # роки', many: 'через # років', other: 'через # року' },
    months: { one: 'через # місяць', few: 'через # місяці', many: 'через # місяців', other: 'через # місяця' },
    days: { one: 'через # день', few: 'через # дні', many: 'через # днів', other: 'через # дня' },
  }),
  fine: 'Проведіть пальцем угору, щоб вибирати окремі дні',
  stretch: {
    previousPhase: 'Попередній етап',
    nextPhase: 'Наступний етап',
    repeat: stretch => `Повторювати: ${stretch}`,
    even: 'Рівномірний час: усі дні однакової ширини',
    track: 'Проміжок часової шкали',
    whole: 'Увесь період',
    phases: 'Етапи',
    years: 'Роки',
    speed: 'Швидкість',
    times: speed => `${f.decimal(speed)}×`,
  },
  date: {
    hint: 'Введіть дату, наприклад 2 березня 2020 або 2020-03-02',
    calendar: 'Вибрати в календарі',
    failed: (first, last) =>
      `Поза охопленим періодом. Введіть дату в межах ${first} – ${last}, наприклад 2 березня 2020 або 2020-03-02.`,
  },
  charts: {
    hint: 'Натисніть на графік, щоб перейти до того дня. На клавіатурі стрілки пересувають на один день.',
    ground: 'Хто контролював територію',
    namedGround: 'Територія, пункти якої називає джерело',
    killed: 'Загиблі',
    day: 'Цей день',
    low: 'Найменше',
    high: 'Найбільше',
    goTo: (value, date) => `${value}, ${date}: показати цей день`,
    notInForce: 'Не чинна',
    table: 'Таблицею',
    date: 'Дата',
    deathsNote: (from, to, by) =>
      `Стовпчик — тиждень. ${from} – ${to}: підрахунок ${by}. Поза цими датами (блідіше) показано лише загиблих у наведених подіях; справжня кількість значно більша.`,
    deathsNamed: 'Стовпчик — тиждень. Показано лише загиблих у наведених подіях; справжня кількість значно більша.',
  },
  deaths: {
    counted: (killed, by) => `${people(f, killed)} (${by})`,
    about: (killed, by) => `Приблизно ${people(f, killed)} (${by})`,
    named: killed => `${people(f, killed)} у наведених подіях`,
    noCount: (from, to) => `Підрахунку немає: ${from} – ${to}`,
    noCountAfter: last => `Після ${last} підрахунку немає`,
    hatched: 'Заштриховано: підрахунку немає. Це не означає, що ніхто не загинув.',
  },
});
