import { describe, expect, test } from 'vitest';
import type { ViewParams } from '../../src/draw/view-params.ts';
import { Address, type AddressWindow, writeQuery } from '../../src/site/address.ts';
import { readQuery } from '../../src/site/url-state.ts';

const choices = (some: Partial<ViewParams>): ViewParams => ({ ...readQuery(''), ...some });

describe('query', () => {
  test('what it says is read, what it does not say is the default', () => {
    expect(readQuery('?date=2020-03-02&according-to=government&town=saraqib&other=1')).toEqual({
      date: '2020-03-02',
      compare: '',
      accordingTo: 'government',
      town: 'saraqib',
      select: '',
      view: '',
      layers: '',
      lang: '',
      theme: 'auto',
      controls: 'full',
      panel: '',
      kinds: '',
      time: 'active',
    });
  });

  test('only what differs from the default is written', () => {
    expect(writeQuery('', choices({}))).toBe('');
    expect(writeQuery('?theme=dark&town=ford', choices({ theme: 'auto' }))).toBe('');
  });

  test('stays readable', () => {
    expect(writeQuery('', choices({ select: 'town:saraqib', view: '35.9,36.8,10' }))).toBe(
      '?select=town:saraqib&view=35.9,36.8,10',
    );
  });

  test('keys of others stay as they are', () => {
    expect(writeQuery('?utm=a%26b&date=2020-01-01&x=', choices({ date: '2020-02-02' }))).toBe(
      '?utm=a%26b&date=2020-02-02&x=',
    );
  });

  test('what was written is read back', () => {
    const all: ViewParams = {
      date: '2020-03-02',
      compare: '2019-01-01',
      accordingTo: 'hts',
      town: 'a b&c=d',
      select: 'event:x:y',
      view: '1,2,3',
      layers: 'control front',
      lang: 'ar',
      theme: 'dark',
      controls: 'compact',
      panel: 'about',
      kinds: 'strike battle',
      time: 'even',
    };
    expect(readQuery(writeQuery('', all))).toEqual(all);
  });
});

describe('history', () => {
  /** A window whose clock is moved by hand. */
  function makeWindow() {
    const written: string[] = [];
    const tasks: { run: () => void; at: number }[] = [];
    let time = 0;
    const location = { pathname: '/map/', search: '?keep=1', hash: '#here' };
    const go = (how: string, address: string) => {
      written.push(`${how} ${address}`);
      location.search = new URL(address, 'https://example.org').search;
    };
    const window: AddressWindow = {
      location,
      history: {
        pushState: (_data, _title, address) => go('push', String(address)),
        replaceState: (_data, _title, address) => go('replace', String(address)),
      },
      setTimeout: (run, ms) => tasks.push({ run, at: time + ms }),
      now: () => time,
    };
    const wait = (ms: number) => {
      time += ms;
      for (const task of tasks.splice(0)) {
        if (task.at <= time) task.run();
        else tasks.push(task);
      }
    };
    return { window, written, wait };
  }

  test('a move replaces, a choice pushes', () => {
    const { window, written, wait } = makeWindow();
    const shown = choices({});
    const address = new Address(window, () => shown);
    shown.date = '2020-03-02';
    address.moved();
    wait(0);
    wait(1000);
    shown.select = 'town:ford';
    address.chose();
    wait(0);
    expect(written).toEqual([
      'replace /map/?keep=1&date=2020-03-02#here',
      'push /map/?keep=1&date=2020-03-02&select=town:ford#here',
    ]);
  });

  test('moves in a row are written at most twice a second, the last one always', () => {
    const { window, written, wait } = makeWindow();
    const shown = choices({});
    const address = new Address(window, () => shown);
    for (let day = 10; day < 30; day++) {
      shown.date = `2020-03-${day}`;
      address.moved();
      wait(100);
    }
    wait(500);
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toContain('2020-03-29');
  });

  test('a choice among moves still pushes', () => {
    const { window, written, wait } = makeWindow();
    const shown = choices({});
    const address = new Address(window, () => shown);
    shown.date = '2020-03-01';
    address.moved();
    wait(0);
    shown.panel = 'about';
    address.chose();
    shown.date = '2020-03-02';
    address.moved();
    wait(500);
    expect(written).toEqual([
      'replace /map/?keep=1&date=2020-03-01#here',
      'push /map/?keep=1&date=2020-03-02&panel=about#here',
    ]);
  });

  test('all that one act tells is one entry, and the entry before it stays as it was', () => {
    const { window, written, wait } = makeWindow();
    const shown = choices({});
    const address = new Address(window, () => shown);
    shown.view = '35,36,9';
    address.moved();
    shown.date = '2020-03-01';
    address.chose();
    shown.panel = 'tour';
    address.chose();
    wait(0);
    wait(1000);
    expect(written).toEqual(['push /map/?keep=1&date=2020-03-01&view=35,36,9&panel=tour#here']);
  });

  test('nothing is written where nothing changed', () => {
    const { window, written, wait } = makeWindow();
    new Address(window, () => choices({})).chose();
    wait(0);
    expect(written).toEqual([]);
  });

  test('a browser that refuses breaks nothing', () => {
    const { window, wait } = makeWindow();
    const refuse = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    const refusing = { ...window, history: { pushState: refuse, replaceState: refuse } };
    new Address(refusing, () => choices({ date: '2020-03-02' })).chose();
    expect(() => wait(0)).not.toThrow();
  });
});
