import { readFile } from 'node:fs/promises';
import { type Embedded, type Kind, snippet } from '../../src/elements/share/snippet.ts';
import { expectThat, NotTried, type Row } from './client.ts';

/** What hosts of articles leave of our code, and what a shared link shows. */

const SITE = 'https://example.org/map/';
const DAY = `${SITE}d/idlib/2020-03-02/`;

function codeOf(kind: Kind): string {
  const choices = { theatre: 'idlib', date: '2020-03-02', lang: 'en' } as unknown as Embedded['choices'];
  return snippet({
    ...{ kind, choices, folder: SITE, frame: `${SITE}embed.html?date=2020-03-02`, page: DAY, src: '', height: 600 },
    ...{ title: 'Idlib, 2 March 2020', credit: 'Territory Map' },
    still: { picture: `${DAY}share.png`, text: 'Map: Idlib, 2 March 2020', page: DAY },
  });
}

/** What must be left: picture, its words, and one link to the page. */
function expectPicture(left: string, times: number): string {
  expectThat(left.includes(`${DAY}share.png`), 'the picture is gone');
  expectThat(left.includes('alt="Map: Idlib, 2 March 2020"'), 'what the picture shows is gone');
  expectThat(left.includes(`href="${DAY}"`), 'the link is gone');
  const titles = left.split('>Idlib, 2 March 2020<').length - 1;
  expectThat(titles === times, `its title stands there ${titles} times`);
  return 'picture, words and link are left';
}

/** Tags and attributes of a post by an author who may not write HTML freely, as WordPress documents them. */
const POST = {
  allowedTags: ['a', 'figure', 'figcaption', 'img', 'p', 'br', 'em', 'strong', 'blockquote', 'div', 'span', 'ul', 'li'],
  allowedAttributes: { a: ['href', 'rel', 'title', 'target'], img: ['src', 'alt', 'width', 'height', 'loading'] },
};
/** The least that a newsletter's editor leaves. */
const LETTER = {
  allowedTags: ['a', 'img', 'p', 'br'],
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width'] },
};

type Sanitize = (html: string, options?: object) => string;

interface Validator {
  getInstance(): Promise<{ validateString(html: string): { status: string; errors: { message: string }[] } }>;
}

export const articleRows: readonly Row[] = [
  {
    client: 'sanitize-html with what WordPress leaves of a post, WordPress code',
    async attempt(place) {
      return expectPicture((await place.package<Sanitize>('sanitize-html'))(codeOf('wordpress'), POST), 1);
    },
  },
  {
    client: 'sanitize-html with what a newsletter leaves, newsletter code',
    async attempt(place) {
      return expectPicture((await place.package<Sanitize>('sanitize-html'))(codeOf('newsletter'), LETTER), 1);
    },
  },
  {
    client: 'DOMPurify as it comes, all plain codes and the frame',
    async attempt(place) {
      const { JSDOM } = await place.package<{ JSDOM: new (html: string) => { window: object } }>('jsdom');
      const create = await place.package<(window: object) => { sanitize(html: string): string }>('dompurify');
      const purify = create(new JSDOM('').window);
      for (const kind of ['wordpress', 'newsletter'] as const) expectPicture(purify.sanitize(codeOf(kind)), 1);
      const frame = purify.sanitize(codeOf('frame'));
      expectThat(frame.includes(`href="${DAY}"`), 'nothing is left of the frame, not even a link');
      return 'picture, words and link are left; of the frame its line and link';
    },
  },
  {
    client: 'amphtml-validator, AMP code',
    async attempt(place) {
      const validator = await place.package<Validator>('amphtml-validator');
      // It fetches its rules from the AMP project.
      const rules = await validator.getInstance().catch(cause => {
        throw new NotTried(`its rules cannot be fetched here: ${cause.message}`);
      });
      const { status, errors } = rules.validateString(ampPage(codeOf('amp')));
      expectThat(status === 'PASS', errors.map(({ message }) => message).join('; '));
      return 'valid AMP';
    },
  },
  {
    client: 'open-graph-scraper, the page of a day',
    async attempt(place) {
      type Found = { result: Record<string, unknown> & { ogImage?: { url: string }[] } };
      const scrape = await place.package<(options: { html: string }) => Promise<Found>>('open-graph-scraper');
      await place.map('site', place.facts('idlib'), '--out', 'site', '--pages', '2020-03-02', '--site', SITE);
      const html = await readFile(place.path('site/d/idlib/2020-03-02/index.html'), 'utf8');
      const { result } = await scrape({ html });
      expectThat(result.ogImage?.[0]?.url === `${DAY}share.png`, `picture: ${JSON.stringify(result.ogImage)}`);
      expectThat(result.ogUrl === DAY, `address: ${result.ogUrl}`);
      expectThat(String(result.ogDescription).length > 20, 'no text');
      return 'title, text, whole addresses of page and picture';
    },
  },
];

function ampPage(body: string): string {
  const [, script] = /(<script async custom-element="amp-iframe"[^>]*><\/script>)/.exec(body) ?? ['', ''];
  const boilerplate =
    '<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript>';
  return `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script>${script}<title>Article</title><link rel="canonical" href="${SITE}"><meta name="viewport" content="width=device-width">${boilerplate}</head><body>${'<p>Words.</p>'.repeat(40)}${body}</body></html>`;
}
