import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { findOnPath } from './browser.ts';

/**
 * WebKit, the engine of every iPhone, as Debian packages it: `webkit2gtk-driver` speaks WebDriver and starts its
 * MiniBrowser, which wants a display, for which Xvfb does. The dozen commands that the tests need are plain HTTP, so
 * that no library stands between.
 */

/** Where the package puts the browser that the driver starts. */
const BROWSERS = ['x86_64', 'aarch64'].flatMap(machine =>
  ['4.1', '4.0'].map(version => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);
/** The key under which WebDriver hands out elements, and shadow roots. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How long the driver may take to start, ms. */
const PATIENCE_MS = 60_000;

/** What is needed to start WebKit; undefined where it is not installed. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = process.env.WEBKIT_DRIVER || findOnPath(['WebKitWebDriver']);
  const browser = process.env.WEBKIT_BROWSER || BROWSERS.find(file => existsSync(file));
  const display = findOnPath(['Xvfb']);
  return driver && browser && display ? { driver, browser, display } : undefined;
}

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Something on the page that a script has handed out. */
export interface Handle {
  readonly [ELEMENT]: string;
}

/** One step of a pointer or of the keyboard, as WebDriver writes it. */
export type Action = Readonly<Record<string, unknown>>;

/** A driver with a screen of its own. One window; `open` loads a page in it. */
export class WebKit {
  readonly #programs: readonly ChildProcess[];
  readonly #address: string;
  #session = '';

  private constructor(programs: readonly ChildProcess[], address: string) {
    this.#programs = programs;
    this.#address = address;
  }

  static async start({ driver, browser, display }: WebKitPrograms, languages = ['en-GB']): Promise<WebKit> {
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await firstLine(screen);
    const port = await freePort();
    const lang = languages[0].replace('-', '_');
    const env = {
      ...process.env,
      DISPLAY: `:${number}`,
      LANG: `${lang}.UTF-8`,
      // Nothing of a container's missing rights or graphics card may keep it from starting.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
    };
    const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
    const started = new WebKit([server, screen], `http://127.0.0.1:${port}`);
    try {
      await started.#begin(browser);
    } catch (cause) {
      await started.stop();
      throw cause;
    }
    return started;
  }

  async #begin(browser: string): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const { ready } = (await this.#call('GET', '/status')) as { ready: boolean };
        if (ready) break;
      } catch (cause) {
        if (Date.now() > until) throw cause;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    };
    const { sessionId } = (await this.#call('POST', '/session', { capabilities })) as { sessionId: string };
    this.#session = `/session/${sessionId}`;
    await this.#post('/timeouts', { script: 100_000, pageLoad: 100_000 });
  }

  /** Closes the window and ends what was started. */
  async stop(): Promise<void> {
    if (this.#session) await this.#call('DELETE', this.#session).catch(() => {});
    for (const program of this.#programs) program.kill();
  }

  /** Loads a page, and waits until it is loaded. */
  async open(url: string, size = { width: 1200, height: 800 }): Promise<void> {
    await this.#post('/window/rect', size);
    await this.#post('/url', { url });
  }

  /**
   * Runs a function on the page and waits for what it promises. It is sent as text: it sees its arguments and the page,
   * nothing of the test.
   */
  async run<Args extends unknown[], Result>(task: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${task.toString()})(...[...arguments].slice(0, -1))).then(
        value => done({ value }), error => done({ error: String(error) }));`;
    const { value, error } = (await this.#post('/execute/async', { script, args })) as {
      value: unknown;
      error?: string;
    };
    if (error) throw new Error(error);
    return value as Awaited<Result>;
  }

  /** Goes into a frame of the page, or with null back to the page. */
  async enter(frame: Handle | null): Promise<void> {
    await this.#post('/frame', { id: frame });
  }

  /** The element that a function on the page finds. */
  async find<Args extends unknown[]>(
    task: (...args: Args) => Element | null | undefined,
    ...args: Args
  ): Promise<Handle> {
    const found = (await this.run<Args, unknown>(task, ...args)) as Handle | null;
    if (!found) throw new Error(`no such element: ${task}`);
    return found;
  }

  /** Presses in the middle of an element. */
  async click(element: Handle): Promise<void> {
    await this.#pointer('mouse', [
      { type: 'pointerMove', origin: element, x: 0, y: 0, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Moves one finger over the screen from an element's middle, in steps. */
  async swipe(element: Handle, dx: number, dy: number, steps = 6): Promise<void> {
    const moves = Array.from({ length: steps }, () => ({
      type: 'pointerMove',
      origin: 'pointer',
      x: Math.round(dx / steps),
      y: Math.round(dy / steps),
      duration: 16,
    }));
    await this.#pointer('touch', [
      { type: 'pointerMove', origin: element, x: 0, y: 0, duration: 0 },
      { type: 'pointerDown', button: 0 },
      ...moves,
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async #pointer(pointerType: 'mouse' | 'touch', actions: readonly Action[]): Promise<void> {
    await this.#post('/actions', {
      actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
    });
    await this.#call('DELETE', `${this.#session}/actions`);
  }

  /** Types into what has the focus; `Keys` names the keys that are no letters. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** A picture of the window, PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#call('GET', `${this.#session}/screenshot`)) as string, 'base64');
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    return this.#call('POST', this.#session + path, body);
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#address + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

/** Keys that are no letters, as WebDriver numbers them. */
export const Keys = {
  enter: '\ue007',
  escape: '\ue00c',
  tab: '\ue004',
  pageUp: '\ue00e',
  pageDown: '\ue00f',
  left: '\ue012',
  right: '\ue014',
} as const;

/** Xvfb writes the number of the display that it has found free. */
function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    program.once('error', reject);
    program.once('exit', code => reject(new Error(`no display: ${code}`)));
    program.stdio[3]?.on('data', (data: Buffer) => {
      text += data;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
