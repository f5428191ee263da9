import { axisWords } from '../axis-words.ts';
import { durationWords } from '../duration-words.ts';
import type { TimeWords } from '../en/time.ts';
import type { Formats } from '../formats.ts';

const people = (f: Formats, killed: number) => f.count(killed, { one: '# personne tuée', other: '# personnes tuées' });

export const timeFr = (f: Formats): TimeWords => ({
  axis: axisWords(f.locale),
  later: durationWords(f, {
    years: { one: '# an plus tard', other: '# ans plus tard' },
    months: { other: '# mois plus tard' },
    days: { one: '# jour plus tard', other: '# jours plus tard' },
  }),
  fine: 'Glissez le doigt vers le haut pour avancer jour par jour',
  stretch: {
    previousPhase: 'Phase précédente',
    nextPhase: 'Phase suivante',
    repeat: stretch => `Répéter : ${stretch}`,
    even: 'Temps régulier : chaque jour a la même largeur',
    track: 'Étendue de la frise',
    whole: 'Toute la période',
    phases: 'Phases',
    years: 'Années',
    speed: 'Vitesse',
    times: speed => `${f.decimal(speed)}×`,
  },
  date: {
    hint: 'Saisissez une date, par exemple 2 mars 2020 ou 2020-03-02',
    calendar: 'Choisir dans un calendrier',
    failed: (first, last) =>
      `Hors de la période couverte. Saisissez une date du ${first} au ${last}, par exemple 2 mars 2020 ou 2020-03-02.`,
  },
  charts: {
    hint: 'Cliquez ou touchez un graphique pour aller à ce jour. Au clavier, les flèches avancent d’un jour.',
    ground: 'Qui tenait le terrain',
    namedGround: 'Terrain dont une source nomme les localités',
    killed: 'Personnes tuées',
    day: 'Ce jour',
    low: 'Minimum',
    high: 'Maximum',
    goTo: (value, date) => `${value}, ${date} : afficher ce jour`,
    notInForce: 'Pas en vigueur',
    table: 'En tableau',
    date: 'Date',
    deathsNote: (from, to, by) =>
      `Chaque barre est une semaine. Du ${from} au ${to} : décompte de ${by}. Hors de ces dates (plus pâle), seuls les morts des événements cités sont montrés ; le bilan réel est bien plus lourd.`,
    deathsNamed:
      'Chaque barre est une semaine. Seuls les morts des événements cités sont montrés ; le bilan réel est bien plus lourd.',
  },
  deaths: {
    counted: (killed, by) => `${people(f, killed)} (${by})`,
    about: (killed, by) => `Environ ${people(f, killed)} (${by})`,
    named: killed => `${people(f, killed)} dans les événements cités`,
    noCount: (from, to) => `Pas de décompte du ${from} au ${to}`,
    noCountAfter: last => `Pas de décompte après le ${last}`,
    hatched: 'Hachuré : pas de décompte, ce qui ne veut pas dire que personne n’est mort.',
  },
});
