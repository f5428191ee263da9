import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';
import { expect, inject } from 'vitest';
import type { TerritoryMap } from '../../src/elements/map/territory-map.ts';
import { launch } from './launch.ts';

export const site = inject('site');
export const openSite = inject('openSite');

/** A page of somebody else's, on a host of its own, with a map in it. */
export interface Article {
  readonly page: Page;
  /** What the console said, in the page and its frames, and which addresses were asked for. */
  readonly complaints: string[];
  readonly requests: string[];
}

/** Articles of a test file: one browser, one foreign host. */
export class Articles {
  #browser!: Browser;
  readonly #pages = new Map<string, string>();
  readonly #server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const text = this.#pages.get(pathname);
    const type = pathname.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
    // Where its links lead, and the icon that browsers ask for, are empty.
    response.writeHead(200, { 'Content-Type': type });
    response.end(text);
  });
  readonly #opened: Article[] = [];

  async start(): Promise<void> {
    this.#browser = await launch();
    await new Promise<void>(resolve => this.#server.listen(0, 'localhost', resolve));
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Address of the foreign host. */
  get host(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Opens a page of test/e2e/hosts; `{{name}}` in it is replaced by a value. */
  async open(name: string, values: Record<string, string> = {}, options: BrowserContextOptions = {}): Promise<Article> {
    const text = await readFile(`test/e2e/hosts/${name}.html`, 'utf8');
    return this.show(text, values, options);
  }

  /** Puts a page, or what ends in .json, at another path of the foreign host. */
  serve(path: string, text: string): void {
    this.#pages.set(path, text);
  }

  /** Opens a page with this text. */
  async show(text: string, values: Record<string, string> = {}, options: BrowserContextOptions = {}): Promise<Article> {
    const all: Record<string, string> = { site, openSite, ...values };
    const filled = text.replace(/\{\{(\w+)\}\}/g, (_, key) => all[key] ?? '');
    this.#pages.set('/', filled);
    const context = await this.#browser.newContext({
      viewport: { width: 1000, height: 800 },
      locale: 'en-GB',
      ...options,
    });
    const page = await context.newPage();
    const article: Article = { page, complaints: [], requests: [] };
    page.on('console', message => {
      // What was asked for and not understood is said to the author, and is no fault of the map.
      const isTold = /^territory-map: .* cannot be understood for certain/s.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isTold) article.complaints.push(message.text());
    });
    page.on('pageerror', error => article.complaints.push(error.message));
    page.on('request', request => article.requests.push(request.url()));
    this.#opened.push(article);
    await page.goto(this.host);
    return article;
  }

  /** Ends what a test has opened: nothing was complained of, nothing came from elsewhere. */
  async end(): Promise<void> {
    const opened = this.#opened.splice(0);
    for (const { page } of opened) await page.context().close();
    for (const { complaints, requests } of opened) {
      expect(complaints).toEqual([]);
      const own = [this.host, site, openSite, 'data:', 'about:'];
      expect(requests.filter(url => !own.some(start => url.startsWith(start)))).toEqual([]);
    }
  }
}

/** The frame of the map, once the map is there. */
export async function mapFrame({ page }: Article, id = 'map'): Promise<Frame> {
  const handle = await page.locator(`iframe#${id}`).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`no frame ${id}`);
  await frame.locator('territory-map').evaluate((map: TerritoryMap) => map.ready);
  return frame;
}

/** One property of the map of a page or frame. */
export function of<Key extends keyof TerritoryMap>(where: Page | Frame, key: Key): Promise<TerritoryMap[Key]> {
  return where
    .locator('territory-map')
    .first()
    .evaluate((map, name) => (map as unknown as Record<string, unknown>)[name], key) as Promise<TerritoryMap[Key]>;
}

/** The day that the map of a page or frame shows. */
export async function dayOf(where: Page | Frame): Promise<string> {
  return (await of(where, 'snapshot'))?.date ?? '';
}
