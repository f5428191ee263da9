import type { NoticeWords } from '../en/notices.ts';

export const noticesUk: NoticeWords = {
  names: {
    date: 'дата',
    compare: 'дата для порівняння',
    accordingTo: 'чию версію показано',
    town: 'населений пункт',
    select: 'вибране',
    view: 'частина карти',
    layers: 'шари',
    lang: 'мова',
    theme: 'кольори',
    controls: 'елементи керування',
    time: 'масштаб часової шкали',
    panel: 'панель',
    kinds: 'види подій',
    attribute: 'атрибут',
    key: 'параметр',
  },
  leftOut: things => `Не зрозуміло й пропущено: ${things}.`,
  readAs: (text, date) => `${text} прочитано як ${date}.`,
  outside: (text, date) => `${text} поза межами цього запису; показано найближчий день: ${date}.`,
  perhaps: 'Можливо:',
  unknownMap: name => `Карти «${name}» тут немає; це перша.`,
  outdated: 'Ця карта тримається давнішого запису. Найновіший:',
};
