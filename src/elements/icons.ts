import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const PATHS = {
  play: 'M5 3v12l10-6z',
  pause: 'M4 3h4v12H4zm6 0h4v12h-4z',
  next: 'M3 3v12l8-6zm9 0h3v12h-3z',
  previous: 'M15 3v12L7 9zM6 3H3v12h3z',
  close: 'M4.1 2.7 9 7.6l4.9-4.9 1.4 1.4L10.4 9l4.9 4.9-1.4 1.4L9 10.4l-4.9 4.9-1.4-1.4L7.6 9 2.7 4.1z',
} as const;

/** A small sign in the colour of the text. The button around it carries its name. */
export function icon(name: keyof typeof PATHS): SVGTemplateResult | TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
