import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeMessage, heightFor, heightMessages, readSet } from '../../src/site/frame-protocol.ts';
import { readQuery } from '../../src/site/url-state.ts';

const set = (fields: object) => readSet({ type: 'territory-map:set', ...fields });

describe('what an article may set', () => {
  test('takes every field that means something', () => {
    const asked = {
      date: '2020-03-02',
      compare: '2019-08-01',
      accordingTo: 'government',
      town: 'saraqib',
      select: 'line:m5',
      view: '35.8,36.7,9',
      layers: 'front towns',
      lang: 'ar',
      theme: 'dark',
    };
    expect(set(asked)).toEqual(asked);
  });

  test('leaves out what means nothing, and never reads an address', () => {
    expect(
      set({ date: '2020-02-30', view: 'x', select: 'x:y', lang: 'z z', theme: 'red', layers: 'x', town: '../x' }),
    ).toEqual({});
    expect(
      set({ date: 20_200_302, town: ['saraqib'], layers: null, src: 'https://evil.example', controls: 'none' }),
    ).toEqual({});
    expect(set({ town: 'x'.repeat(301) })).toEqual({});
  });

  test('a name is known whole or not at all', () => {
    for (const layers of [
      'frontier',
      'fronts',
      'front-line',
      'Front',
      'townsevents',
      'none front-line',
      'frontier front',
      ' ,',
    ]) {
      expect(set({ layers })).toEqual({});
    }
    for (const layers of ['front', 'relief', 'front,towns', 'none', ' none ']) {
      expect(set({ layers })).toEqual({ layers });
    }
    expect(set({ theme: 'darker', lang: 'arabic', select: 'towns:saraqib', compare: '2020-01-011' })).toEqual({});
  });

  test('what the theatre does not have changes nothing', () => {
    const fields = { accordingTo: 'nobody', town: 'nowhere', select: 'post:gone', date: '2020-03-02', lang: 'zz' };
    const unread: string[] = [];
    const set = readSet(
      { type: 'territory-map:set', ...fields },
      name => name === 'date',
      name => unread.push(name),
    );
    expect(set).toEqual({ date: '2020-03-02' });
    expect(unread.sort()).toEqual(['accordingTo', 'lang', 'select', 'town']);
    const empty = { accordingTo: '', town: '', select: '' };
    expect(readSet({ type: 'territory-map:set', ...empty }, () => false)).toEqual(empty);
  });

  test('goes back to the default with an empty text', () => {
    expect(set({ date: '', layers: '', theme: '' })).toEqual({ date: '', layers: '', theme: 'auto' });
  });

  test('a town ends a selection, and a selection the town', () => {
    expect(set({ town: 'idlib' })).toEqual({ town: 'idlib', select: '' });
    expect(set({ select: 'post:post-9' })).toEqual({ select: 'post:post-9', town: '' });
  });

  test('no other message is one', () => {
    for (const message of [null, undefined, 'territory-map:set', 3, [], {}, { type: 'territory-map:height' }]) {
      expect(readSet(message)).toBeNull();
    }
    expect(readSet(Object.create({ type: 'territory-map:set' }))).toEqual({});
    expect(readSet(Object.assign(Object.create({ date: '2020-03-02' }), { type: 'territory-map:set' }))).toEqual({});
  });

  test('whatever is sent, only known fields with short texts come out', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.oneof(fc.string(), fc.constantFrom('date', 'town', 'view', 'theme')) }),
        fields => {
          for (const [key, value] of Object.entries(set(fields) ?? {})) {
            expect(Object.keys(readQuery(''))).toContain(key);
            expect(typeof value).toBe('string');
            expect((value as string).length).toBeLessThanOrEqual(300);
          }
        },
      ),
    );
  });
});

test('a change tells the whole view, and nothing else', () => {
  expect(changeMessage(readQuery('?date=2020-03-02&town=saraqib&controls=compact&panel=about'))).toEqual({
    type: 'territory-map:change',
    date: '2020-03-02',
    compare: '',
    accordingTo: '',
    town: 'saraqib',
    select: '',
    view: '',
    layers: '',
    lang: '',
    theme: 'auto',
  });
});

describe('the height', () => {
  test('is told in the four shapes, one of them only to a parent that named the frame', () => {
    expect(heightMessages(480, { id: 'abc', childId: 'pym-0' })).toEqual([
      { type: 'territory-map:height', height: 480 },
      { sentinel: 'amp', type: 'embed-size', height: 480 },
      { 'datawrapper-height': { abc: 480 } },
      'pymxPYMxpym-0xPYMxheightxPYMx480',
    ]);
    expect(heightMessages(480, { id: '', childId: null }).slice(2)).toEqual([{ 'datawrapper-height': { '': 480 } }]);
    const [, , named] = heightMessages(480, { id: '__proto__', childId: null });
    expect(JSON.stringify(named)).toBe('{"datawrapper-height":{"__proto__":480}}');
  });

  test('grows with the width, within bounds', () => {
    expect([320, 699, 700, 1000, 2000].map(width => heightFor(width, 'full'))).toEqual([640, 640, 560, 620, 800]);
    expect([320, 800, 2000].map(width => heightFor(width, 'compact'))).toEqual([400, 544, 600]);
    expect([320, 700, 2000].map(width => heightFor(width, 'none'))).toEqual([320, 524, 640]);
    // A panel that opens over the map brings its own.
    expect([0, 640, 2000].map(open => heightFor(320, 'compact', open))).toEqual([400, 640, 760]);
    expect(heightFor(800, 'whatever')).toBe(heightFor(800, 'full'));
  });
});
