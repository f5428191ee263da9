import { afterEach, expect, test } from 'vitest';
import { keepColours } from '../../../src/elements/look/keep-colours.ts';

/**
 * What Dark Reader does to open shadow trees: it adds a style sheet to each tree, one behind each adopted sheet, and rewrites
 * `fill` by an attribute. test/hosts tries the extension's own code.
 */
afterEach(() => {
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes])
    if (name.startsWith('data-darkreader')) document.documentElement.removeAttribute(name);
});

function tree(parent: Node): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('p { color: rgb(0, 0, 0) }');
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement('p'));
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const area = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  area.setAttribute('fill', '#d55e00');
  picture.append(area);
  root.append(picture);
  parent.appendChild(host);
  return root;
}

function darken(roots: readonly ShadowRoot[], mode = 'dynamic'): void {
  const { dataset } = document.documentElement;
  dataset.darkreaderMode = mode;
  dataset.darkreaderScheme = 'dark';
  for (const root of roots) {
    const style = document.createElement('style');
    style.className = 'darkreader darkreader--inline';
    style.textContent = '[data-darkreader-inline-fill] { fill: var(--darkreader-inline-fill) !important; }';
    root.prepend(style);
    const override = new CSSStyleSheet();
    override.replaceSync('#__darkreader__adoptedOverride {} p { color: rgb(211, 207, 201) }');
    root.adoptedStyleSheets = root.adoptedStyleSheets.flatMap(sheet => [sheet, override]);
    const area = root.querySelector('rect')!;
    area.dataset.darkreaderInlineFill = '';
    area.style.setProperty('--darkreader-inline-fill', '#ff8f37');
  }
}

const coloursOf = (root: ShadowRoot) => [
  getComputedStyle(root.querySelector('p')!).color,
  getComputedStyle(root.querySelector('rect')!).fill,
];
const OWN = ['rgb(0, 0, 0)', 'rgb(213, 94, 0)'];

test('colours that Dark Reader rewrites are as they were, in trees within trees and in those that come later', async () => {
  const heard: boolean[] = [];
  const root = tree(document.body);
  const inner = tree(root);
  keepColours(root, on => heard.push(on));
  darken([root, inner]);
  expect(coloursOf(inner)).not.toEqual(OWN);
  await expect.poll(() => [root, inner].map(coloursOf)).toEqual([OWN, OWN]);
  expect(heard.at(-1)).toBe(true);
  // A dialog that is opened later is rewritten a while after it has come.
  const later = tree(inner);
  await expect.poll(() => coloursOf(later)).toEqual(OWN);
  darken([later]);
  await expect.poll(() => coloursOf(later)).toEqual(OWN);
});

test('it is told when the page is darkened no longer, and a filter that turns all colours round is none of its business', async () => {
  const heard: boolean[] = [];
  const root = tree(document.body);
  darken([root]);
  keepColours(root, on => heard.push(on));
  expect(heard).toEqual([true]);
  expect(coloursOf(root)).toEqual(OWN);
  document.documentElement.removeAttribute('data-darkreader-scheme');
  await expect.poll(() => heard.at(-1)).toBe(false);
  darken([], 'filter');
  await expect.poll(() => heard.length).toBeGreaterThan(2);
  expect(heard.at(-1)).toBe(false);
});
