import type { CSSResult } from '@lit/reactive-element/css-tag.js';
import { look } from '../look/shared-styles.ts';
import type { Layout } from '../map/layout.ts';
import { dayStyles } from '../map/territory-day.styles.ts';
import { sliderStyles } from '../time/territory-slider.styles.ts';
import { frameStyles } from './frame.styles.ts';

/** What an empty frame says. */
export interface FrameTexts {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether a link stands beside the title. */
  readonly links: boolean;
  /** Whether two dates are compared. */
  readonly two: boolean;
}

/**
 * Lays out in a host what stands around the map, by the rules of the elements and with nothing in it but the title: for what
 * is painted before they are there. Its parts are no elements of ours, lest they become such.
 * @returns where the map stands; null where the browser is too old for style sheets of this kind
 */
export function layOutEmptyFrame(host: HTMLElement, layout: Layout, texts: FrameTexts): HTMLElement | null {
  if (!fill(host, [frameStyles])) return null;
  host.dir = texts.dir;
  const heading = part('h1');
  heading.textContent = texts.title;
  const link = part('span');
  if (texts.links && !layout.sheet) {
    link.textContent = '\u00a0';
    link.style.lineHeight = '24px';
  }
  const choices = part('div', 'choices', part('button'), part('button'), part('button'));
  const day = part('div', 'territory-day');
  const line = part('div', texts.two ? 'line two' : 'line');
  const apart = part('b', 'date apart');
  apart.textContent = '\u00a0';
  fill(day, [look, dayStyles], part('p', 'headline'), line, ...(texts.two ? [] : [apart]));
  const slider = part('div', 'territory-slider');
  const track = part('div', 'track');
  fill(
    slider,
    [look, sliderStyles],
    part('div', 'buttons'),
    part('div', 'further'),
    track,
    part('div', 'territory-date'),
    part('div', 'news'),
  );
  const map = part('div', 'map');
  // The last is what tells of the record: without it the rows of the head would be others.
  const head = part('header', 'head', part('div', 'title', heading, link), choices, day, part('div'));
  const frame = part('div', layout.frame, head, map, slider);
  frame.lang = texts.lang;
  host.shadowRoot?.append(frame);
  return map;
}

function part(name: string, classes = '', ...inside: HTMLElement[]): HTMLElement {
  const element = document.createElement(name);
  element.className = classes;
  element.append(...inside);
  return element;
}

/** Gives an element a shadow root with styles in which tags of ours are classes. */
function fill(host: HTMLElement, styles: readonly CSSResult[], ...inside: HTMLElement[]): boolean {
  const root = host.attachShadow({ mode: 'open' });
  if (!root.adoptedStyleSheets) return false;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText.replace(/territory-(?=day|slider|date)/g, '.$&'));
    return sheet;
  });
  root.append(...inside);
  return true;
}
