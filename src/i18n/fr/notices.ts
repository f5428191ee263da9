import type { NoticeWords } from '../en/notices.ts';

export const noticesFr: NoticeWords = {
  names: {
    date: 'date',
    compare: 'date de comparaison',
    accordingTo: 'partie dont la version est montrée',
    town: 'localité',
    select: 'sélection',
    view: 'portion de la carte',
    layers: 'couches',
    lang: 'langue',
    theme: 'couleurs',
    controls: 'commandes',
    time: 'échelle de la frise',
    panel: 'volet',
    kinds: 'types d’événements',
    attribute: 'attribut',
    key: 'paramètre',
  },
  leftOut: things => `Non compris et laissé de côté : ${things}.`,
  readAs: (text, date) => `${text} est lu comme le ${date}.`,
  outside: (text, date) => `${text} est en dehors de ce relevé ; le jour le plus proche est affiché : ${date}.`,
  perhaps: 'Peut-être :',
  unknownMap: name => `Il n’y a pas ici de carte « ${name} » ; voici la première.`,
  outdated: 'Cette carte s’en tient à un relevé antérieur. Le plus récent :',
};
