import type { Holding, ReadingWords, Way } from '../en/panel.ts';
import type { Formats } from '../formats.ts';

const WINDS = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
];

/** French. Names of the record stand after a colon, « de » or « entre », where their gender and number do not matter. */
export const readingFr = (f: Formats): ReadingWords => ({
  statusMeaning: {
    confirmed: 'Deux sources indépendantes, ou une source qui n’est pas proche de la partie qui a gagné.',
    area: 'Bien attesté pour la zone, mais aucune source ne nomme cette localité.',
    reported: 'Une seule source, ou des sources en désaccord.',
    claimed: 'Rapporté seulement par des sources proches de la partie qui a gagné.',
    inferred: 'Aucune source ne nomme la localité ; la note dit d’où cela est déduit.',
  },

  claim: {
    statement: (by, holder, part) =>
      holder === null
        ? `Selon ${by} : disputé`
        : `Selon ${by} : ${part ? 'en partie seulement aux mains de' : 'aux mains de'} ${holder}`,
    made: date => `Revendication du ${date}`,
  },

  event: {
    span: (from, to) => `Du ${from} au ${to}`,
    about: date => `Vers le ${date}`,
    month: date => `Dans le mois du ${date}`,
    actors: 'Parties concernées',
    disputed: 'Autre version',
    goTo: date => `Afficher le ${date}`,
    heading: 'Événements du jour',
    none: 'Aucun événement relevé.',
    killed: people =>
      f.count(people, { one: '# personne tuée, selon les sources', other: '# personnes tuées, selon les sources' }),
  },

  voice: {
    heading: 'Où la revendication diffère du relevé',
  },

  sources: {
    all: sources => f.count(sources, { one: '# source', other: '# sources' }),
  },

  changes: {
    since: date => `Depuis le ${date}`,
    all: places => f.count(places, { one: 'Afficher # localité', other: 'Afficher les # localités' }),
  },

  front: {
    nearest: to => `Front le plus proche : à ${way(f, to)}`,
    here: 'Le front passe ici',
    none: 'Pas de front ce jour-là',
  },

  around: {
    heading: 'Localités voisines',
    neighbour: (to, held) => `à ${way(f, to)} · ${held}`,
  },

  /** Of the record as a whole. */
  about: {
    places: 'Localités documentées',
    changes: 'Changements après le premier jour',
    doubled: 'Changements avec au moins deux sources indépendantes',
    unlocated: 'Informations sans position',
    unlocatedMeaning: 'Gains rapportés que nous n’avons pas pu situer.',
    allUnlocated: reports =>
      f.count(reports, { one: '# information sans position', other: 'Les # informations sans position' }),
    whyUnlocated: {
      unlisted: 'absent de tout répertoire de lieux',
      ambiguous: 'plusieurs lieux portent ce nom',
    },
    changeRows: 'Comment les changements sont sourcés',
    startRows: 'Comment le premier jour est sourcé',
    byBasis: 'Ce que les sources nomment',
    basis: {
      named: 'Nommée : la localité elle-même',
      area: 'Zone : une zone qui la contient',
      map: 'Carte : indiquée sur une carte',
      inferred: 'Déduction : d’après les alentours',
    },
    claims: 'Revendications',
    events: 'Événements',
    posts: 'Postes militaires',
    sources: 'Sources',
    drawnWith: 'Dessiné avec Leaflet.',
    credits: 'Crédits',
    licence: licence => `Licence : ${licence}`,
  },

  agreement: {
    estimate: 'Il n’existe pas de carte officielle de cette zone : son contour est ici une estimation.',
    inForce: from => `En vigueur depuis le ${from}`,
    ended: (from, until) => `En vigueur du ${from} au ${until}`,
    notInForce: 'Pas en vigueur ce jour-là.',
    held: 'Qui tient la zone ce jour-là',
  },

  post: {
    stands: (from, until) => `Du ${from} au ${until}`,
    standing: from => `Depuis le ${from}, encore là à la fin du relevé`,
    gone: 'Absent ce jour-là.',
    within: held => `En terrain : ${held}`,
    behind: held => `Derrière les lignes de : ${held}`,
    precision: km => `Position connue à ${f.km(km)} près environ.`,
    ofAll: (part, all) => `${f.number(part)} sur ${f.number(all)}`,
  },

  compare: {
    heading: 'Ce qui a changé entre les deux dates',
    side: 'Partie',
    gained: 'Gagné',
    lost: 'Perdu',
    net: 'Solde',
    from: (held, km2) => `${km2} de : ${held}`,
    towns: 'Localités qui ont changé de mains',
    place: 'Localité',
    before: 'Avant',
    after: 'Après',
    when: 'Changement',
    times: changes => f.count(changes, { one: '# changement', other: '# changements' }),
  },

  town: {
    unreported: (reported, cutOff) => `Sans nouvelles depuis le ${reported} ; encerclé depuis le ${cutOff}.`,
    allClaims: claims => f.count(claims, { one: '# revendication', other: '# revendications' }),
    noSources: 'Pas de source propre.',
    basis: {
      named: 'La source nomme la localité.',
      area: 'La source parle d’une zone qui la contient.',
      map: 'Lu sur une carte.',
    },
    events: 'Ce qui s’est passé ici',
    ground: place => `Montré avec la localité relevée la plus proche : ${place}.`,
    undocumented: 'Pas de relevé propre. Montré avec :',
    outside: 'Aucune donnée : hors de la zone couverte par cette carte.',
    otherNames: 'Aussi',
    history: 'Qui l’a tenue',
    historyHint: 'Cliquez sur une période pour aller à son début.',
    stretch: (held, from, until) => `${held} : du ${from} au ${until}`,
    toEnd: (held, from) => `${held} : depuis le ${from}`,
    before: 'depuis le début du relevé',
    claims: 'Ce que disent les parties ce jour-là',
    between: (earliest, date) => `A changé de mains entre le ${earliest} et le ${date} ; affiché au ${date}.`,
  },

  corrections: {
    suggest: 'Proposer une correction',
    fact: 'Au sujet de',
    day: 'Jour',
    now: 'La carte dit',
    should: 'Il faudrait lire',
    source: 'Source à l’appui',
    heading: 'Corrections',
    none: 'Aucune à ce jour.',
    upTo: record => `Corrections jusqu’à la version ${record}`,
  },

  otherClaims: claims => f.count(claims, { one: '# autre revendication', other: '# autres revendications' }),

  line: {
    held: 'Qui tient la route ce jour-là',
    outside: 'Hors de la zone couverte',
    stretches: 'Tronçon par tronçon',
    stretch: (from, to, held, km) => `${from === to ? from : `De ${from} à ${to}`} : ${held}, ${f.km(km)}`,
  },

  search: {
    placeholder: 'Localité, route, poste, événement ou date',
    hint: 'Toute graphie convient.',
    keys: 'Utilisez les flèches et Entrée.',
    found: results => f.count(results, { one: '# résultat', other: '# résultats' }),
    nothing: text => `Aucun résultat pour « ${text} ».`,
    kinds: {
      date: 'Date',
      town: 'Localités',
      post: 'Postes militaires',
      line: 'Routes',
      agreement: 'Zones convenues',
      phase: 'Chapitres',
      event: 'Événements',
    },
  },

  kinds: {
    label: 'Types d’événements',
    all: 'Afficher tous les types',
    hidden: events =>
      f.count(events, {
        one: '# événement d’un autre type est masqué.',
        other: '# événements d’autres types sont masqués.',
      }),
  },

  tour: {
    chapter: (number, all) => `Chapitre ${f.number(number)} sur ${f.number(all)}`,
    outside: 'Aucun chapitre ne couvre ce jour.',
    chapters: 'Tous les chapitres',
    previous: 'Chapitre précédent',
    next: 'Chapitre suivant',
    leave: 'Quitter la visite',
    first: 'Aller à son premier jour',
    changes: places =>
      f.count(places, {
        one: '# changement de contrôle dans ce chapitre.',
        other: '# changements de contrôle dans ce chapitre.',
      }),
  },

  account: {
    contents: 'Dans ce récit',
    noCount: (from, to) => `Pas de décompte des morts du ${from} au ${to}`,
    noCountAfter: last => `Pas de décompte des morts après le ${last}`,
    headings: {
      changed: 'Ce qui a changé',
      notes: 'Sur la carte',
      happened: 'Ce qui s’est passé',
      disputed: 'Ce qui est contesté',
      front: 'Le long du front',
      roads: 'Le long des routes',
      posts: 'Postes derrière les lignes',
      zones: 'Zones convenues',
      places: 'Toutes les localités',
      sources: 'Sources du jour',
    },
    phase: (name, span) => `Chapitre : « ${name} » (${span}).`,
    where: (roads, near) => {
      const road = roads.length > 1 ? `au croisement de ${f.list(roads)}` : roads.map(one => `sur la route ${one}`)[0];
      return [road, near && `à ${way(f, near.way)} de ${near.name}`].filter(Boolean).join(', ');
    },
    change: (place, where, before, after) => `${place}${where ? ` (${where})` : ''} : ${passage(f, before, after)}.`,
    changes: (places, before, after) => `${f.list(places)} : ${passage(f, before, after)}.`,
    more: places => f.count(places, { one: '# autre localité', other: '# autres localités' }),
    frontNow: to => `Le front passe maintenant à ${way(f, to)}.`,
    frontHere: 'Le front passe maintenant par là.',
    noFront: 'Il n’y a pas de ligne de front ce jour-là.',
    unreported: (who, places, km2, silence) =>
      `Terrain encerclé (${f.km2(km2)}), tenu aux dernières nouvelles par ${who} : ${f.list(places)}. ${silence}`,
    neighbours: (one, places) =>
      `Localités voisines (${held(f, one)}) : ${f.list(places.map(({ name, way: to }) => `${name} (à ${way(f, to)})`))}.`,
    ground: parts =>
      `Répartition du terrain : ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)} (${f.km2(part.km2)})`).join(', ')}.`,
    length: km => `Le front est long de ${f.km(km)}.`,
    longer: km => `${f.km(Math.abs(km))} de ${km > 0 ? 'plus' : 'moins'} que la veille.`,
    walk: (a, b, km, upright, pairs) =>
      `Entre ${a} et ${b}, il s’étend sur ${f.km(km)}. ${upright ? 'Du nord au sud' : 'D’ouest en est'} (d’abord le côté de ${a}) : ${pairs
        .map(([one, other]) => `${one} – ${other}`)
        .join(', ')}.`,
    pocket: (inside, outside, place, km) =>
      `Poche à ${place}, d’un pourtour de ${f.km(km)} : tenue par ${inside}, entourée par ${outside}.`,
    rest: (stretches, km) =>
      f.count(stretches, {
        one: `# tronçon plus court (${f.km(km)}) n’est pas détaillé.`,
        other: `# tronçons plus courts (${f.km(km)}) ne sont pas détaillés.`,
      }),
    road: (name, parts) =>
      `${name} : ${parts.map(part => `${held(f, part.held)} ${part.from === part.to ? `à ${part.from}` : `de ${part.from} à ${part.to}`} (${f.km(part.km)})`).join(' ; ')}.`,
    posts: (behind, all) =>
      behind === 0
        ? `Postes en place : ${f.number(all)} ; aucun n’est derrière les lignes d’une autre partie.`
        : `Postes en place : ${f.number(all)} ; derrière les lignes d’une autre partie : ${f.number(behind)}.`,
    post: (name, number, within, to) =>
      `${name}${number ? ` (nº ${number})` : ''} : terrain ${held(f, within)}${to ? `, à ${f.km(to.km)} du front` : ''}.`,
    zone: (name, parts) =>
      `${name} : ${parts.map(part => `${holder(part.held)} ${f.percent(part.share)}`).join(', ')}.`,
    estimate: 'Son contour est une estimation.',
    disputed: (place, onRecord) => `${place} : au relevé, ${held(f, onRecord)}.`,
    claim: (by, says, part, date) =>
      `Revendication du ${date} (${by}) : ${part && says.kind === 'held' ? 'en partie seulement ' : ''}${held(f, says)}.`,
    undisputed: 'Aucune revendication en cours ne contredit le relevé.',
  },

  table: {
    filter: 'Chercher dans cette liste',
    place: 'Localité',
    holder: 'Tenue par',
    since: 'Depuis',
    status: 'Statut',
    front: 'Distance au front',
    shown: (shown, all) => `${f.number(shown)} sur ${f.count(all, { one: '# localité', other: '# localités' })}`,
    more: rows => f.count(rows, { one: 'En afficher # de plus', other: 'En afficher # de plus' }),
  },
});

function passage(f: Formats, before: Holding, after: Holding): string {
  const had = before.kind === 'held' ? ` (auparavant : ${before.names[0]})` : '';
  if (after.kind === 'none') return 'plus de données désormais';
  if (after.kind === 'contested')
    return before.kind === 'contested'
      ? `toujours disputé, maintenant${amid(f, after.names)}`
      : `devenu disputé${amid(f, after.names)}${had}`;
  if (before.kind === 'held') return `passé de ${before.names[0]} à ${after.names[0]}`;
  return before.kind === 'contested'
    ? `passé à ${after.names[0]} après avoir été disputé`
    : `première donnée, ${held(f, after)}`;
}

function held(f: Formats, { kind, names }: Holding): string {
  if (kind === 'none') return 'sans données';
  return kind === 'contested' ? `disputé${amid(f, names)}` : `aux mains de ${names[0]}`;
}

function holder({ kind, names }: Holding): string {
  if (kind === 'held') return names[0];
  return kind === 'contested' ? 'terrain disputé' : 'terrain sans données';
}

function amid(f: Formats, names: readonly string[]): string {
  return names.length > 0 ? ` entre ${f.list(names)}` : '';
}

/** `12 km au nord` */
function way(f: Formats, { km, wind }: Way): string {
  return `${f.km(km)} ${WINDS[wind]}`;
}
