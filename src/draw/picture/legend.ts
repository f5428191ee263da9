import { type Texts, textIn } from '../../engine/model/theatre.ts';
import { gainedSince } from '../../engine/query/headline.ts';
import { alliesMeet, unreportedKm2 } from '../../engine/query/snapshot.ts';
import { gainColour } from '../layers/compared.ts';
import { actorHatch, contestedHatch, FADED, GAINED, presentStates } from '../layers/control.ts';
import { ALLIED, FRONT_DASH, UNREPORTED_EDGE } from '../layers/front.ts';
import { frontGrounds } from '../layers/front-grounds.ts';
import { gainsOf } from '../layers/gained-ground.ts';
import { agreementLabel } from '../layers/ground-names.ts';
import type { Pen } from '../pen.ts';
import type { MapWords, Scene } from '../scene.ts';
import { nameOf, shows } from '../scene.ts';
import { markColour } from '../zone-of-place.ts';

/** What a standing picture says beside the names on the map. */
export interface SheetWords {
  readonly dir: 'ltr' | 'rtl';
  date(day: number): string;
  shortDate(day: number): string;
  number(value: number): string;
  percent(share: number): string;
  km2(value: number): string;
  readonly map: MapWords;
  readonly state: { readonly contested: string; readonly none: string; readonly unreported: string };
  readonly layers: { readonly front: string; readonly allied: string; readonly posts: string };
  readonly edges: { readonly claimed: string; readonly unnamed: string };
  readonly changes: { gained(held: string, since: string | null): string; more(rows: number): string };
  readonly record: { readonly stamp: string; period(first: string, last: string): string };
  readonly compare: {
    gainedBy(held: string): string;
    readonly became: { readonly contested: string; readonly none: string };
    front(date: string): string;
  };
  readonly voice: { as(by: string): string; readonly hatched: string };
}

/** One line of the legend: a sign, what it means and how much of it there is. */
export interface LegendRow {
  readonly text: string;
  readonly value: string;
  /** Ground of a holder, km2: where there is no room for all, the least are left out first. Absent for what is always there. */
  readonly km2?: number;
  /** Paints the sign into a box of 26 x 16 px whose upper left corner is given. */
  paint(pen: Pen, x: number, y: number): void;
}

/** Rows for what is on the map on this day. */
export function legendRows(scene: Scene, words: SheetWords): LegendRow[] {
  const { theatre, snapshot, style, lang } = scene;
  const total = theatre.zoneKm2.reduce((sum, km2) => sum + km2, 0);
  const rows: LegendRow[] = [];
  const share = (wanted: (state: number) => boolean): string => {
    const km2 = snapshot.areas.filter(area => wanted(area.state)).reduce((sum, area) => sum + area.km2, 0);
    return words.percent(km2 / total);
  };
  const present = shows(scene, 'control') ? presentStates(snapshot) : [];
  theatre.sides.forEach((side, index) => {
    const states = present.filter(state => theatre.states[state].side === index);
    if (states.length === 0) return;
    const { tint, opacity } = style.sides[index];
    rows.push({
      text: textIn(side.name as Texts, lang),
      value: share(state => theatre.states[state].side === index),
      km2: snapshot.areas.reduce((sum, area) => sum + (theatre.states[area.state].side === index ? area.km2 : 0), 0),
      paint(pen, x, y) {
        box(pen, x, y);
        pen.fill(style.land);
        pen.fill(tint, opacity);
        // Half of the swatch shows the pattern where actors of the side are told apart.
        const hatch = states.map(state => actorHatch(theatre, style, theatre.states[state].actor)).find(Boolean);
        if (hatch) {
          box(pen, x + 13, y, 13);
          pen.hatch(hatch);
          box(pen, x, y);
        }
        pen.stroke({ colour: style.sides[index].strong, width: 1 });
      },
    });
  });
  const contested = present.filter(state => theatre.states[state].kind === 'contested');
  if (contested.length > 0) {
    rows.push({
      text: words.state.contested,
      value: '',
      paint(pen, x, y) {
        box(pen, x, y);
        pen.fill(style.land);
        pen.hatch(contestedHatch(theatre, style, contested[0])!);
        pen.stroke({ colour: style.front, width: 1 });
      },
    });
  }
  const silent = present.filter(state => theatre.states[state].unreported);
  if (silent.length > 0) {
    rows.push({
      text: words.state.unreported,
      value: words.km2(unreportedKm2(snapshot)),
      paint(pen, x, y) {
        const { tint, opacity } = style.sides[theatre.states[silent[0]].side];
        box(pen, x, y);
        pen.fill(style.land);
        pen.fill(tint, opacity * FADED);
        pen.stroke({ colour: style.front, ...UNREPORTED_EDGE });
      },
    });
  }
  if (shows(scene, 'control')) rows.push(...gainedRows(scene, words), ...besideRows(scene, words));
  if (shows(scene, 'front')) {
    rows.push({
      text: words.layers.front,
      value: words.map.km(snapshot.front.km),
      paint(pen, x, y) {
        line(pen, x, y);
        pen.stroke({ colour: style.front, width: 3 });
      },
    });
    for (const ground of frontGrounds(snapshot)) {
      if (ground === 'known') continue;
      rows.push({
        text: words.edges[ground],
        value: '',
        paint(pen, x, y) {
          line(pen, x, y);
          pen.stroke({
            colour: style.front,
            width: 2.6,
            dash: FRONT_DASH[ground]!.map(part => part * 2.6),
            cap: 'butt',
          });
        },
      });
    }
  }
  if (shows(scene, 'front') && alliesMeet(snapshot)) {
    rows.push({
      text: words.layers.allied,
      value: '',
      paint(pen, x, y) {
        line(pen, x, y);
        pen.stroke({ colour: style.front, ...ALLIED });
      },
    });
  }
  for (const { line: road, km } of shows(scene, 'lines') ? snapshot.lines : []) {
    if (road.kind !== 'highway' || !road.ref) continue;
    rows.push({
      text: nameOf(scene, 'lines', road),
      value: '',
      paint(pen, x, y) {
        line(pen, x, y);
        pen.stroke({ colour: style.front, width: 5.4 });
        for (const [state, from, to] of shares(km)) {
          line(pen, x, y, from, to);
          pen.stroke({ colour: markColour(style, theatre.states[state]), width: 3, cap: 'butt' });
        }
      },
    });
  }
  if (snapshot.posts.length > 0 && shows(scene, 'posts')) {
    rows.push({
      text: words.layers.posts,
      value: String(snapshot.posts.length),
      paint(pen, x, y) {
        const { strong } = style.sides[theatre.actors[snapshot.posts[0].post.actor].side];
        box(pen, x + 9, y + 4, 8, 8);
        pen.fill(strong);
      },
    });
  }
  for (const { agreement } of shows(scene, 'agreements') ? snapshot.agreements : []) {
    rows.push({
      text: agreementLabel(scene, agreement),
      value: '',
      paint(pen, x, y) {
        box(pen, x, y);
        pen.stroke({ colour: style.agreement, width: 1.2, dash: [4, 3], cap: 'butt' });
      },
    });
  }
  return rows;
}

/** Rows for what the sides gained on the day, which the map paints stronger. */
function gainedRows({ theatre, snapshot, style, lang, compared, differing }: Scene, words: SheetWords): LegendRow[] {
  if (compared || differing) return [];
  const since = gainedSince(snapshot, words);
  return [...gainsOf(snapshot)].map(([side, { km2 }]) => ({
    text: words.changes.gained(textIn(theatre.sides[side].name, lang), since),
    value: words.km2(km2),
    paint(pen, x, y) {
      const { tint, opacity, strong } = style.sides[side];
      box(pen, x, y);
      pen.fill(style.land);
      pen.fill(tint, opacity);
      pen.fill(tint, GAINED);
      pen.stroke({ colour: strong, width: 1 });
    },
  }));
}

/** Rows for what two days compared, or a claim and the record, differ about. */
function besideRows({ theatre, style, lang, compared, differing }: Scene, words: SheetWords): LegendRow[] {
  const rows: LegendRow[] = [];
  const hatched = (text: string, value: string, colour: string, dash?: readonly number[]): LegendRow => ({
    text,
    value,
    paint(pen, x, y) {
      box(pen, x, y);
      pen.fill(style.land);
      pen.hatch({ kind: 'stripe', colours: [colour, ''], width: 2.6, band: 3.4, opacity: 0.85 });
      pen.stroke({ colour: dash ? style.text : colour, width: 1, cap: 'butt', ...(dash ? { dash } : {}) });
    },
  });
  for (const { holder, gained } of compared?.balances ?? []) {
    const side = theatre.sides[holder];
    const { gainedBy, became } = words.compare;
    const other = holder === theatre.sides.length ? became.contested : became.none;
    const text = side ? gainedBy(textIn(side.name, lang)) : other;
    if (gained > 0) rows.push(hatched(text, words.km2(gained), gainColour(style, holder)));
  }
  if (compared) {
    rows.push({
      text: words.compare.front(words.shortDate(compared.earlier.day)),
      value: words.map.km(compared.earlier.front.km),
      paint(pen, x, y) {
        line(pen, x, y);
        pen.stroke({ colour: style.front, width: 1.3, dash: [1.5, 3], cap: 'butt' });
      },
    });
  }
  if (differing?.size) {
    rows.push(hatched(words.voice.hatched, words.number(differing.size), style.contested, [3, 2.5]));
  }
  return rows;
}

function box(pen: Pen, x: number, y: number, width = 26, height = 16): void {
  const { pixels } = pen;
  pen.begin();
  pixels.moveTo(x, y);
  pixels.lineTo(x + width, y);
  pixels.lineTo(x + width, y + height);
  pixels.lineTo(x, y + height);
  pixels.closePath();
}

/** A line across the swatch, or a part of it: shares of its length from the left. */
function line(pen: Pen, x: number, y: number, from = 0, to = 1): void {
  pen.begin();
  pen.pixels.moveTo(x + 1 + 24 * from, y + 8);
  pen.pixels.lineTo(x + 1 + 24 * to, y + 8);
}

/** Amounts by state as consecutive stretches of one whole: [state, from, to]. */
function shares(amounts: Float64Array): [number, number, number][] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  let at = 0;
  return [...amounts.keys()]
    .filter(state => amounts[state] > 0)
    .map(state => {
      const from = at;
      at += amounts[state] / whole;
      return [state, from, at];
    });
}
