import '../../src/elements/view/events.ts';
import '../../src/elements/view/later-events.ts';
import axe from 'axe-core';
import type { LitElement } from 'lit';
import { expect, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

/** Puts an element with some properties into the page for the length of a test. */
export async function mount<Element extends LitElement>(
  tag: string,
  make: new () => Element,
  properties: Partial<Element>,
  around?: { lang?: string; dir?: string; width?: number; height?: number },
): Promise<Element> {
  if (!customElements.get(tag)) customElements.define(tag, make);
  await page.viewport(1000, 800);
  const box = document.createElement('main');
  box.lang = around?.lang ?? 'en';
  box.dir = around?.dir ?? 'ltr';
  box.style.width = `${around?.width ?? 800}px`;
  if (around?.height) box.style.height = `${around.height}px`;
  const element = document.createElement(tag) as Element;
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  onTestFinished(() => box.remove());
  await element.updateComplete;
  return element;
}

/** Fails with what axe finds wrong in an element. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'page-has-heading-one': { enabled: false }, 'target-size': { enabled: true } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
}

/** One element in the shadow tree of another. */
export function part<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

/** The text that an element shows, without the air between its words. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Collects the events of a name that reach an element. */
export function listen<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
): HTMLElementEventMap[Name][] {
  const heard: HTMLElementEventMap[Name][] = [];
  element.addEventListener(name, event => heard.push(event));
  return heard;
}
