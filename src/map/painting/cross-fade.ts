import type { LeafletMap } from '../leaflet.ts';

/** How long one day takes to pass into another, ms: short of the quickest step of playing but one. */
const FADE_MS = 280;
/** A picture that has not come by then comes without a fade, ms. */
const PATIENCE_MS = 1000;

/** Fades under way, by what they fade in; each can be ended at once. */
const underWay = new WeakMap<HTMLElement, () => void>();

/** Has what a pane shows fade into what is drawn on it next. To be called before that is drawn; gives what to call then. */
export type Fader = (map: LeafletMap, pane: HTMLElement) => (() => void) | null;

/**
 * Areas and front fade from day to day: a copy of the old picture goes as the new one comes, and their colours add up, so that
 * ground that stays the same stays the same all the while. Null where a reader wants no motion, or nothing can be copied.
 */
export const crossFade: Fader = (map, pane) => {
  underWay.get(pane)?.();
  const canvases = [...pane.querySelectorAll('canvas')];
  const shown = canvases.find(({ style, width }) => style.visibility !== 'hidden' && width > 0);
  if (!shown || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return null;
  const old = copyOf(shown);
  if (!old) return null;
  pane.style.isolation = 'isolate';
  old.style.mixBlendMode = 'plus-lighter';
  pane.append(old);
  const timing: KeyframeAnimationOptions = { duration: FADE_MS, fill: 'both', easing: 'linear' };
  const fades = [old.animate([{ opacity: 1 }, { opacity: 0 }], timing)];
  for (const canvas of canvases) fades.push(canvas.animate([{ opacity: 0 }, { opacity: 1 }], timing));
  for (const fade of fades) fade.pause();
  const end = () => {
    clearTimeout(watch);
    for (const fade of fades) fade.cancel();
    old.remove();
    pane.style.isolation = '';
    underWay.delete(pane);
    map.off('movestart zoomstart', end);
  };
  const watch = setTimeout(end, PATIENCE_MS);
  // A map that moves is drawn anew somewhere else.
  map.on('movestart zoomstart', end);
  underWay.set(pane, end);
  return () => {
    if (underWay.get(pane) !== end) return;
    for (const fade of fades) fade.play();
    fades[0].onfinish = end;
  };
};

/** A picture of a canvas, standing where it stands. */
function copyOf(shown: HTMLCanvasElement): HTMLCanvasElement | null {
  const copy = document.createElement('canvas');
  [copy.width, copy.height, copy.className] = [shown.width, shown.height, shown.className];
  const { width, height, transform } = shown.style;
  Object.assign(copy.style, { width, height, transform });
  copy.setAttribute('aria-hidden', 'true');
  try {
    copy.getContext('2d')?.drawImage(shown, 0, 0);
  } catch {
    // A browser that does not let go of what another thread has drawn.
    return null;
  }
  return copy;
}
