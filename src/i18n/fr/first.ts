import type { Words } from '../en/first.ts';
import { type Formats, formats } from '../formats.ts';
import type { LaterWords } from '../later-words.ts';

/** French. Names of the record stand after a colon or without an article, for their gender is not known. */
export const frIn = (f: Formats): Words => ({
  ...f,
  lang: 'fr',
  dir: 'ltr',

  loading: 'Chargement de la carte',
  failed: 'La carte n’a pas pu être chargée. Un nouvel essai aura lieu dès le retour de la connexion.',
  missing: {
    these: parts => `Pas encore chargé : ${parts.join(' ; ')}.`,
    elements: 'le volet, les graphiques, la recherche et le partage',
    texts: 'les textes et les sources',
    names: 'les noms des petites localités',
    tryAgain: 'Réessayer',
  },
  language: 'Langue',
  maps: 'Toutes les cartes',
  theme: 'Couleurs',
  themes: { auto: 'Comme l’appareil', light: 'Claires', dark: 'Sombres' },
  today: 'Ce jour',
  words: 'En texte',
  tour: 'Visite guidée',
  charts: 'Graphiques',
  about: 'À propos des données',
  close: 'Fermer',
  panel: 'Détails',
  search: 'Rechercher',
  share: 'Partager',
  menu: 'Plus',
  skip: { words: 'Lire la carte en texte', panel: 'Aller aux détails', dates: 'Aller aux dates' },

  map: {
    label: title => `Carte : ${title}`,
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    wholeArea: 'Afficher toute la zone',
    fullScreen: 'Plein écran',
    estimate: 'approximatif',
    overrun: day => `en grande partie perdue au ${f.date(day)}`,
    uncovered: 'Non couvert',
    wheelHint: 'Maintenez Ctrl ou ⌘ et faites défiler pour zoomer',
    touchHint: 'Utilisez deux doigts pour déplacer la carte',
    town: (name, held) => `${name} : ${held}`,
    km: value => f.km(value),
  },

  slider: {
    label: 'Date',
    play: 'Lire',
    pause: 'Pause',
    previousChange: 'Changement précédent',
    nextChange: 'Changement suivant',
    more: 'Autres commandes du temps',
    dateField: 'Aller à la date',
    skipped: days => f.count(days, { one: '# jour sans changement sauté', other: '# jours sans changement sautés' }),
    changed: places => f.count(places, { one: '# localité change de mains', other: '# localités changent de mains' }),
  },

  state: {
    contested: 'Disputé',
    contestedBetween: names => `Disputé : ${names.join(' / ')}`,
    none: 'Aucune donnée',
    unreported: 'Sans nouvelles depuis l’encerclement',
    since: (held, date) => `${held} depuis le ${date}`,
    sinceStart: (held, date) => `Au début du relevé (${date}) : ${held}`,
  },

  change: {
    one: (place, from, to) => `${place} : ${from}, puis ${to}`,
    first: (place, to) => `${place} : première donnée, ${to}`,
    some: (places, more, to) =>
      `${to} : ${more > 0 ? `${places.join(', ')} et ${f.count(more, { one: '# autre', other: '# autres' })}` : f.list(places)}`,
    none: (date, days) =>
      days === 1 ? 'Inchangé depuis la veille' : `Inchangé depuis le ${date} (${f.number(days)} jours)`,
    noneYet: 'Début du relevé',
  },

  status: {
    confirmed: 'Confirmé',
    area: 'Rapporté pour la zone',
    reported: 'Rapporté',
    claimed: 'Revendiqué',
    inferred: 'Déduit',
  },
  headline: {
    more: others => `${others} de plus`,
    took: (holder, places) => `${places} : contrôle pris (${holder})`,
    contested: places => `Combats pour le contrôle de : ${places}`,
    gained: (side, km2) => `${side} : ${km2} gagnés`,
  },

  numbers: {
    heading: 'La journée en chiffres',
    side: 'Partie',
    area: 'Superficie',
    share: 'Part',
    change: 'Depuis la veille',
    front: 'Ligne de front',
    posts: 'Postes derrière les lignes',
    holds: (held, share) => `${held} ${f.percent(share)}`,
  },

  layers: {
    heading: 'Légende et couches',
    control: 'Contrôle',
    front: 'Ligne de front',
    allied: 'Limite entre alliés',
    agreements: 'Zones convenues (approximatives)',
    lines: 'Routes principales',
    posts: 'Postes militaires',
    towns: 'Localités',
    events: 'Événements',
    annotations: 'Notes et flèches',
    base: 'Fond de carte',
    tiles: 'Carte en ligne (OpenStreetMap)',
  },

  edges: {
    claimed: 'Revendiqué ou déduit d’un côté',
    unnamed: 'Aucune source ne nomme les localités voisines',
  },

  post: {
    kinds: { observation: 'Poste d’observation', base: 'Base militaire', checkpoint: 'Point de contrôle' },
    numbered: (kind, number) => `${kind} nº ${number}`,
  },

  event: {
    kinds: {
      control: 'Prise de contrôle',
      claim: 'Revendication',
      battle: 'Combats',
      strike: 'Frappe',
      shootdown: 'Aéronef abattu',
      casualties: 'Victimes',
      displacement: 'Déplacement de population',
      agreement: 'Accord',
      diplomacy: 'Diplomatie',
      patrol: 'Patrouille',
      post: 'Poste militaire',
    },
  },

  line: {
    length: (held, km, share) => `${held} : ${f.km(km)}, ${f.percent(share)}`,
  },

  changes: {
    heading: 'Ce qui a changé',
    more: rows => f.count(rows, { one: 'et # autre', other: 'et # autres' }),
    from: held => `auparavant : ${held}`,
    gained: (held, since) => `${held} : gains ${since === null ? 'du jour' : `depuis le ${since}`}`,
  },

  voice: {
    label: 'Selon',
    record: 'Le relevé',
    as: by => `Version de la partie : ${by}`,
    differs: places =>
      f.count(places, { one: '# localité diffère du relevé', other: '# localités diffèrent du relevé' }),
    same: 'Aucune localité ne diffère du relevé ce jour-là',
    hatched: 'Revendication et relevé diffèrent',
    claims: held => `Revendiqué : ${held}`,
    onRecord: held => `Au relevé : ${held}`,
  },

  compare: {
    start: 'Comparer deux dates',
    startShort: 'Comparer',
    tab: 'Comparaison',
    with: 'Comparé au',
    stop: 'Ne plus comparer',
    none: 'Aucun terrain n’a changé de mains entre les deux dates.',
    same: 'Choisissez une autre date à comparer.',
    gainedBy: held => `Gains : ${held}`,
    became: { contested: 'Devenu disputé', none: 'Plus au relevé' },
    front: date => `Ligne de front, ${date}`,
    changed: places =>
      f.count(places, { one: '# localité a changé de mains', other: '# localités ont changé de mains' }),
  },

  sources: {
    heading: 'Sources',
    close: side => `proche de la partie : ${side}`,
    restsOn: publisher => `citant ${publisher}`,
    undated: 'sans date',
  },

  record: {
    period: (first, last) => `du ${first} au ${last}`,
    stamp: 'Relevé',
  },
});

export const later: LaterWords = {
  marks: async () => (await import('./marks.ts')).marksFr,
  notices: async () => (await import('./notices.ts')).noticesFr,
  panel: async f => (await import('./panel.ts')).readingFr(f),
  share: async () => (await import('./share.ts')).shareFr,
  time: async f => (await import('./time.ts')).timeFr(f),
};

export const formatsIn = (locale = 'fr') => formats(locale, 'km²');
export const fr = frIn(formatsIn());
export { fr as words, frIn as wordsIn };
