import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TerritoryPanel } from '../../../src/elements/panel/territory-panel.ts';
import { parseDay } from '../../../src/engine/model/day.ts';
import { parseSelection } from '../../../src/engine/model/selection.ts';
import { snapshotAt } from '../../../src/engine/query/snapshot.ts';
import { ar } from '../../../src/i18n/ar/first.ts';
import { makeTexts, makeTheatre } from '../fixture.ts';
import { expectAccessible, listen, mount, part, textOf } from '../mount.ts';

const theatre = makeTheatre();
const on = (date: string) => snapshotAt(theatre, parseDay(date));
const show = (select: string, properties: Partial<TerritoryPanel> = {}) =>
  mount(
    'territory-panel',
    TerritoryPanel,
    { snapshot: on('2020-03-02'), texts: makeTexts(theatre), select: parseSelection(select), ...properties },
    { width: 380 },
  );
const body = (panel: TerritoryPanel) => textOf(part(panel, '.body'));
const all = (panel: TerritoryPanel, selector: string) => [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])];

test.each(['', 'town:mill', 'town:farm', 'post:post-1', 'event:battle', 'line:r1', 'agreement:line-2020'])(
  'is accessible with "%s"',
  async select => {
    await expectAccessible(await show(select));
  },
);

test('a town: its names, holder, status, evidence', async () => {
  const panel = await show('town:mill', { snapshot: on('2020-03-10') });
  expect(textOf(part(panel, 'h2'))).toBe('Mill');
  expect(body(panel)).toContain('South since 6 March 2020');
  expect(body(panel)).toContain('Moulin');
  expect(body(panel)).toContain('Confirmed.');
  expect(body(panel)).toContain('The source names the place.');
  expect(body(panel)).toContain('between 4 March 2020 and 6 March 2020');
  expect(body(panel)).toContain('The Observer');
});

test.each(['mailto:desk@example.org', 'https://example.org/report?text={text}'])(
  'a correction to %s has the row as it is, who says so, and room for the proposal and its source',
  async correctTo => {
    const texts = { ...makeTexts(theatre), correctTo };
    const panel = await show('town:mill', { snapshot: on('2020-03-10'), texts });
    const address = part<HTMLAnchorElement>(panel, '.suggest a').href;
    const text = decodeURIComponent(address.slice(address.indexOf('=') + 1));
    expect(address.startsWith(correctTo.slice(0, 20))).toBe(true);
    expect(text).toMatch(/^About: Mill \(.* town:mill, /);
    expect(text).toContain('\nDay: 2020-03-10\nThe map says: South since 6 March 2020 (The Observer');
    expect(text).toMatch(/\nIt should say: \nSource for it: $/);
  },
);

test('amounts stand on one line', async () => {
  const panel = await show('', { words: ar });
  part(panel, '.body').style.inlineSize = '250px';
  const cells = all(panel, '.numbers td');
  expect(cells.length).toBeGreaterThan(5);
  const lines = cells.map(cell => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12))).size;
  });
  expect(Math.max(...lines)).toBe(1);
});

test.each(['town:mill', 'post:post-1', 'line:r1', 'agreement:line-2020'])(
  'until the words of a language have come, "%s" has no heading without any',
  async select => {
    const panel = await show(select, { words: ar });
    const empty = () => all(panel, 'h3, h4').filter(heading => textOf(heading) === '');
    expect(empty()).toEqual([]);
    await expect.poll(() => all(panel, '.body h3').length).toBeGreaterThan(0);
    expect(empty()).toEqual([]);
  },
);

test('Escape closes what is told', async () => {
  const panel = await show('town:mill');
  const heard = listen(panel, 'select-change');
  part<HTMLElement>(panel, '.close').focus();
  await userEvent.keyboard('{Escape}');
  expect(heard).toHaveLength(1);
});

test('both sides are heard, side by side', async () => {
  const panel = await show('town:mill');
  const claims = all(panel, '.claim');
  expect(claims.map(textOf)).toEqual([
    'South says it holds it Claimed on 2 March 2020 South Radio 2 Mar 2020 · close to South Report of South Radio',
    'North says South holds only part of it Claimed on 2 March 2020 North Radio 2 Mar 2020 · close to North Report of North Radio',
  ]);
  const [left, right] = claims.map(claim => claim.getBoundingClientRect());
  expect(Math.abs(left.top - right.top)).toBeLessThan(2);
  expect(right.left).toBeGreaterThanOrEqual(left.right);
});

test('a claim ends when the record agrees with it', async () => {
  const panel = await show('town:mill', { snapshot: on('2020-03-20') });
  expect(body(panel)).not.toContain('What the sides say on this day');
  expect(body(panel)).toContain('2 claims');
});

test('the history goes to the first day of a stretch', async () => {
  const panel = await show('town:mill');
  const rows = all(panel, 'ol .row');
  expect(rows.map(row => textOf(row))).toEqual([
    'North: 1 Jan 2020 to 1 Mar 2020 from the start of the record · Reported',
    'Contested: North / South: 2 Mar 2020 to 5 Mar 2020 Reported',
    'South: from 6 Mar 2020 Confirmed',
  ]);
  expect(rows[1].getAttribute('aria-current')).toBe('date');
  const heard = listen(panel, 'date-change');
  await userEvent.click(rows[2]);
  expect(heard.map(event => event.date)).toEqual(['2020-03-06']);
});

test('its strip can be clicked, from the right in Arabic', async () => {
  const panel = await show('town:mill');
  const heard = listen(panel, 'date-change');
  const strip = part(panel, '.history');
  const { width } = strip.getBoundingClientRect();
  await userEvent.click(strip, { position: { x: 2, y: 10 } });
  expect(heard.at(-1)?.date).toBe('2020-01-01');
  panel.words = ar;
  await panel.updateComplete;
  await userEvent.click(part(panel, '.history'), { position: { x: width - 2, y: 10 } });
  expect(heard.at(-1)?.date).toBe('2020-01-01');
  await userEvent.click(part(panel, '.history'), { position: { x: 2, y: 10 } });
  expect(heard.at(-1)?.date).toBe('2020-03-06');
});

test('only http and https links lead out; titles are text', async () => {
  const panel = await show('town:mill');
  const links = all(panel, 'a') as HTMLAnchorElement[];
  expect(links.map(link => link.protocol)).toEqual(['https:', 'https:']);
  for (const link of links) expect(link.relList.contains('noopener')).toBe(true);
  expect(body(panel)).toContain('<b>Bold</b> headline');
});

test('a place without record: in whose ground it lies', async () => {
  const panel = await show('town:farm');
  expect(body(panel)).toContain('No record of its own.');
  const heard = listen(panel, 'select-change');
  await userEvent.click(part(panel, '.body .link'));
  expect(heard[0].select).toBe('town:mill');
});

test('the nearest front: how far and which way, and none where no two sides meet', async () => {
  expect(body(await show('town:mill', { snapshot: on('2020-01-10') }))).toMatch(/Nearest front: \d+ km to the south/);
  expect(body(await show('post:post-1', { snapshot: on('2020-01-10') }))).toMatch(/Nearest front: \d+ km to the south/);
  expect(body(await show('event:battle', { snapshot: on('2020-03-02') }))).toContain('No front on this day');
  const arabic = await show('town:mill', { snapshot: on('2020-01-10'), words: ar });
  await expect.poll(() => body(arabic)).toMatch(/أقرب خط جبهة: على بعد \d+ كم إلى الجنوب/);
});

test('the places around one, as ways to go on', async () => {
  const panel = await show('town:mill');
  const around = all(panel, '.around li').map(textOf);
  expect(around[0]).toMatch(/^Hill \d+ km north-east · North$/);
  expect(around).toHaveLength(3);
  const heard = listen(panel, 'select-change');
  part<HTMLElement>(panel, '.around summary').click();
  await userEvent.click(part(panel, '.around .link'));
  expect(heard[0].select).toBe('town:hill');
});

test('claims that are shown are not repeated below', async () => {
  const texts = makeTexts(theatre);
  const late = { ...texts.claims[0], day: parseDay('2021-01-01') };
  const panel = await show('town:mill', { texts: { ...texts, claims: [...texts.claims, late] } });
  expect(all(panel, 'summary').map(textOf)).toContain('1 other claim');
  expect(all(panel, '.claim')).toHaveLength(3);
});

test('ground that was drawn as a whole answers at any spot', async () => {
  const drawn = { ...theatre, documented: 0 };
  const snapshot = snapshotAt(drawn, parseDay('2020-01-10'));
  const panel = await show('zone:35.2500,36.4500', { snapshot });
  expect(textOf(part(panel, 'h2'))).toContain('35.2500, 36.4500');
  expect(body(panel)).toContain('Held by South at the start of the record');
  expect(body(panel)).toContain('The Observer');
  expect(body(panel)).toMatch(/Nearest front: \d+ km to the north/);
  await expectAccessible(panel);
});

test('a road is told stretch by stretch, by the places at its ends', async () => {
  const panel = await show('line:r1', { snapshot: on('2020-01-10') });
  expect(all(panel, 'ol li').map(textOf)).toEqual(['Well to Mill: South, 30 km', 'Mill to Ford: North, 10 km']);
});

test('open ground names the place that it counts with', async () => {
  expect(body(await show('zone:hill'))).toContain('Shown with Hill');
});

test('a post: whose, and behind whose lines', async () => {
  const before = await show('post:post-1');
  expect(body(before)).toContain('North · Observation post no. 1');
  expect(body(before)).toContain('In ground held by North');
  expect(body(before)).not.toContain('Behind South lines');
  const after = await show('post:post-1', { snapshot: on('2021-09-01') });
  expect(body(after)).toContain('Behind South lines');
});

test('an event: when, where, the other account', async () => {
  const panel = await show('event:battle', { snapshot: on('2020-05-01') });
  expect(body(panel)).toContain('3 people reported killed');
  expect(body(panel)).toContain('Another account');
  const heard = listen(panel, 'date-change');
  await userEvent.click(part(panel, '.body .link'));
  expect(heard[0].date).toBe('2020-03-02');
});

test('a road and an agreed zone: who holds how much', async () => {
  expect(body(await show('line:r1', { snapshot: on('2020-01-05') }))).toContain('North: 10 km, 25% South: 30 km, 75%');
  const zone = body(await show('agreement:line-2020', { snapshot: on('2020-03-06') }));
  expect(zone).toContain('its outline here is an estimate');
  expect(zone).toContain('North 25% South 75%');
});

test('the day: by how much the front has moved on', async () => {
  const front = async (date: string) => {
    const [told] = all(await show('', { snapshot: on(date) }), 'dl dd');
    return textOf(told);
  };
  // Mill passes to the south: the front goes round it.
  const before = snapshotAt(theatre, parseDay('2020-03-05')).front.km;
  const after = snapshotAt(theatre, parseDay('2020-03-06')).front.km;
  expect(await front('2020-03-06')).toBe(`${after} km (Since the day before: +${after - before} km)`);
  expect(await front('2020-03-07')).toBe(`${after} km`);
});

test('what changed from one frame to the next did so since the frame before, not on the day', async () => {
  const [before, day] = ['2020-03-01', '2020-03-06'].map(date => parseDay(date));
  const framed = { ...theatre, frames: [before, day] };
  const panel = await show('', { snapshot: snapshotAt(framed, day) });
  const headings = () => all(panel, '.numbers thead th').map(textOf);
  await expect.poll(() => headings().at(-1)).toBe('Since 1 Mar 2020');
  expect(body(panel)).not.toContain('Since the day before');
  panel.snapshot = snapshotAt({ ...theatre, frames: [day - 1, day] }, day);
  await expect.poll(() => headings().at(-1)).toBe('Since the day before');
});

test('the day: changes, events, numbers with the change since the day before', async () => {
  const panel = await show('', { snapshot: on('2020-03-06') });
  expect(body(panel)).toContain('Mill South previously contested · confirmed');
  expect(body(panel)).toContain('South 6,000 km² 60% +4,000 km²');
  const heard = listen(panel, 'select-change');
  await userEvent.click(part(panel, '.rows .row'));
  expect(heard[0].select).toBe('town:mill');
});

test('about: counts, record, credits', async () => {
  const panel = await show('', { panel: 'about' });
  expect(body(panel)).toContain('Documented places 4');
  expect(body(panel)).toContain('Changes after the first day 5');
  expect(body(panel)).toContain('Changes with two or more independent sources 2 · 40%');
  expect(body(panel)).toContain('Reported gains that we could not locate. 2');
  expect(body(panel)).toContain('2026-01-01-abcdef12');
  expect(body(panel)).toContain('CC0');
});

test('a source close to a side is said to be, of any other nothing is said', async () => {
  const panel = await show('event:battle', {
    texts: { ...makeTexts(theatre), events: [{ ...makeTexts(theatre).events[0], sources: [0, 2] }] },
  });
  expect(all(panel, '.sources .quiet').map(textOf)).toEqual(['2 Mar 2020', '2 Mar 2020 · close to North']);
});

test('the data: what was corrected, the newest first, with its place and sources', async () => {
  const panel = await show('', { panel: 'about' });
  await expect.poll(() => all(panel, '.corrections > li').length).toBe(2);
  const [first, second] = all(panel, '.corrections > li').map(textOf);
  expect(first).toContain('1 January 2026 · Mill Mill fell on 6 March. Not on the 5th. The Observer');
  expect(second).toBe('1 June 2025 The summary speaks of four towns.');
  expect(body(panel)).toContain(`Corrections up to version ${theatre.record}`);
  const heard = listen(panel, 'select-change');
  await userEvent.click(all(panel, '.corrections button')[0]);
  expect(heard[0].select).toBe('town:mill');
  panel.texts = { ...makeTexts(theatre), corrections: [] };
  await panel.updateComplete;
  expect(body(panel)).toContain('Corrections None so far.');
  await expectAccessible(panel);
});

test('closing gives the day back and keeps the focus', async () => {
  const panel = await show('town:mill');
  const heard = listen(panel, 'select-change');
  await userEvent.click(part(panel, '.close'));
  expect(heard[0].selection).toBeNull();
  panel.select = null;
  await panel.updateComplete;
  expect(panel.shadowRoot?.activeElement).toBe(part(panel, 'h2'));
});

test('tabs open and close', async () => {
  const panel = await show('', { panel: 'closed' });
  expect(panel.shadowRoot?.querySelector('.body')).toBeNull();
  const heard = listen(panel, 'panel-change');
  const [today, about] = ['This day', 'About the data'].map(
    name => all(panel, 'nav button').find(button => textOf(button) === name)!,
  );
  await userEvent.click(today);
  panel.panel = 'today';
  await panel.updateComplete;
  await userEvent.click(about);
  await userEvent.click(today);
  expect(heard.map(event => event.panel)).toEqual(['today', 'about', 'closed']);
});

test('what is unknown is not selected', async () => {
  expect(textOf(part(await show('town:atlantis'), 'h2'))).toBe('2 March 2020');
});

test('the tour opens at the chapter of the day and turns its pages', async () => {
  const notes = { war: { name: 'The war', text: 'Two sides fight.', sources: [2] } };
  const texts = { ...makeTexts(theatre), phases: notes };
  const panel = await show('', { panel: 'tour', texts });
  expect(body(panel)).toContain('Chapter 1 of 2 · 1 Jan 2020 to 30 Jun 2020');
  expect(body(panel)).toContain('Two sides fight.');
  expect(body(panel)).toContain('# changes of control in this chapter.'.replace('#', '3'));
  expect(body(panel)).toContain('The Observer');
  await expectAccessible(panel);
  const [dates, panels] = [listen(panel, 'date-change'), listen(panel, 'panel-change')];
  const [previous, next] = all(panel, '.page') as HTMLButtonElement[];
  expect(previous.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(next);
  expect(dates.map(({ date }) => date)).toEqual(['2020-07-01']);
  expect(panels.map(({ panel: name }) => name)).toEqual(['tour']);
  panel.snapshot = on('2020-07-01');
  await panel.updateComplete;
  expect(textOf(part(panel, '.chapter'))).toBe('The peace');
  expect(textOf(part(panel, '[aria-current=step]'))).toContain('The peace');
  await userEvent.click(part(panel, '.leave'));
  expect(panels.at(-1)?.panel).toBe('today');
});

test('a theatre without phases has no tour', async () => {
  const snapshot = snapshotAt({ ...theatre, phases: [] }, parseDay('2020-03-02'));
  const panel = await show('', { panel: 'tour', snapshot });
  expect(all(panel, 'nav button').map(textOf)).not.toContain('Guided tour');
  expect(body(panel)).toContain('What changed');
});

test('events of kinds that are switched off are counted, and can be had again', async () => {
  const panel = await show('', { kinds: new Set(['patrol']) });
  // The headline stays: it is the editor's, not one of the list.
  expect(all(panel, '.events .link').map(textOf)).not.toContain('Fighting in Mill');
  expect(body(panel)).toContain('1 event of another kind is hidden.');
  const heard = listen(panel, 'kinds-change');
  await userEvent.click(all(panel, '.link').find(link => textOf(link) === 'Show all kinds')!);
  expect(heard.map(event => event.kinds)).toEqual(['']);
});
