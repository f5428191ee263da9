import { SelectChangeEvent } from '../view/events.ts';

/**
 * Which keys are the map's, and where the keyboard goes on. The page around a map sees its whole shadow tree as one element
 * and cannot tell: a deck would turn its slide by an arrow that moves the date, or swallow letters of a search.
 */

/** Keys of a field that is typed into, beside letters. */
const EDITING = /^(?:Backspace|Delete|Enter|Arrow\w+|Home|End|Process|Dead|Unidentified)$/;
const EDITING_WITH_CTRL = /^(?:[acvxyz]|Backspace|Delete|Arrow\w+|Home|End)$/i;
const ALONG = /^(?:Arrow\w+|Home|End|PageUp|PageDown)$/;
const PRESSING = /^(?:Enter| )$/;

/** By what a focused element is, the keys that the browser itself uses there. */
const NATIVE: readonly (readonly [selector: string, uses: (event: KeyboardEvent) => boolean])[] = [
  ['input[type=range], input[type=radio]', ({ key }) => ALONG.test(key) || key === ' '],
  ['input[type=checkbox]', ({ key }) => key === ' '],
  ['input[type=color], input[type=file], button, summary', ({ key }) => PRESSING.test(key)],
  ['input, textarea, [contenteditable]', typing],
  ['select', event => ALONG.test(event.key) || PRESSING.test(event.key) || (event.key.length === 1 && plain(event))],
  ['a[href]', ({ key }) => key === 'Enter'],
];

/** Whether a key that was pressed inside a map means something there: by its handlers, or to the browser. */
export function isUsed(event: KeyboardEvent, map: Element): boolean {
  if (event.defaultPrevented) return true;
  const path = event.composedPath();
  const within = path.slice(0, path.indexOf(map)).filter(one => one instanceof HTMLElement);
  const target = within[0];
  if (!target) return false;
  const native = NATIVE.find(([selector]) => target.matches(selector));
  return native?.[1](event) || (plain(event) && within.some(one => scrolls(one, event)));
}

function plain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

function typing(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = event;
  if (event.isComposing) return true;
  // The right Alt key of many keyboards, by which they write third letters, counts as Ctrl and Alt.
  if ((ctrlKey || metaKey) && !event.getModifierState('AltGraph')) return EDITING_WITH_CTRL.test(key);
  return [...key].length === 1 || EDITING.test(key);
}

/** Whether a key scrolls an element that still has somewhere to go. */
function scrolls(element: HTMLElement, { key, shiftKey }: KeyboardEvent): boolean {
  const up = key === 'ArrowUp' || key === 'PageUp' || key === 'Home' || (key === ' ' && shiftKey);
  const down = key === 'ArrowDown' || key === 'PageDown' || key === 'End' || (key === ' ' && !shiftKey);
  const { scrollTop, scrollHeight, clientHeight } = element;
  if (!(up ? scrollTop > 0 : down && scrollTop + clientHeight < scrollHeight - 1)) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/**
 * Keeps used keys from the page around a map, lets all others through, and gives the focus a place where the element that
 * had it goes away by what its reader does: what it stood in, else the map itself.
 */
export function guardKeyboard(
  map: UpdatingElement,
  root: HTMLElement | DocumentFragment,
  fallback: () => HTMLElement | null,
) {
  /** Keys that are down and were used: the page must not hear of them when they are let go, either. */
  const down = new Set<string>();
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.type === 'keyup' ? down.delete(event.code) : isUsed(event, map)) {
      event.stopPropagation();
      if (event.type === 'keydown') down.add(event.code);
    }
  };
  root.addEventListener('keydown', event => closeSelected(event as KeyboardEvent, map, fallback()));
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, onKey);
  for (const type of ['keydown', 'click']) root.addEventListener(type, event => keepFocus(event, map, fallback), true);
}

/** A map: it tells when it shows what it was told, and what is selected on it. */
type UpdatingElement = HTMLElement & {
  readonly updateComplete: Promise<unknown>;
  readonly select?: string;
  readonly town?: string;
};

/** Escape that nothing nearer had a use for closes what is told of a selection, wherever in the map the focus is. */
function closeSelected(event: KeyboardEvent, map: UpdatingElement, within: HTMLElement | null): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !(map.select || map.town)) return;
  event.preventDefault();
  within?.dispatchEvent(new SelectChangeEvent(null));
}

function keepFocus(event: Event, map: UpdatingElement, fallback: () => HTMLElement | null): void {
  const isWithin = () => map.matches(':focus-within');
  if (!isWithin()) return;
  const path = event.composedPath();
  const around = path.slice(0, path.indexOf(map)).filter(one => one instanceof HTMLElement);
  requestAnimationFrame(async () => {
    // What the reader did may take the map a while to follow.
    await map.updateComplete;
    const active = document.activeElement;
    if (isWithin() || (active && active !== document.body)) return;
    const next = around.find(one => one.isConnected && one.tabIndex >= 0 && one.checkVisibility()) ?? fallback();
    next?.focus({ preventScroll: true });
  });
}
