import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const PATHS = {
  play: 'M5 3v12l10-6z',
  pause: 'M4 3h4v12H4zm6 0h4v12h-4z',
  next: 'M3 3v12l8-6zm9 0h3v12h-3z',
  previous: 'M15 3v12L7 9zM6 3H3v12h3z',
  search:
    'M7.6 2a5.6 5.6 0 1 0 3.3 10.1l4 4 1.3-1.3-4-4A5.6 5.6 0 0 0 7.6 2m0 1.8a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6',
  more: 'M2 4h6v2H2zm9-1h2v4h-2zm2 1h3v2h-3zM2 12h3v2H2zm4-1h2v4H6zm2 1h8v2H8z',
  close: 'M4.1 2.7 9 7.6l4.9-4.9 1.4 1.4L10.4 9l4.9 4.9-1.4 1.4L9 10.4l-4.9 4.9-1.4-1.4L7.6 9 2.7 4.1z',
  auto: 'M9 1a8 8 0 1 0 0 16A8 8 0 0 0 9 1m0 1.8v12.4A6.2 6.2 0 0 1 9 2.8',
  light:
    'M9 5.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M8.2 1h1.6v2.6H8.2zm0 13.4h1.6V17H8.2zM1 8.2h2.6v1.6H1zm13.4 0H17v1.6h-2.6zM2.8 3.9l1.1-1.1 1.9 1.8-1.2 1.2zm9.4 9.4 1.2-1.1 1.8 1.9-1.1 1.1zm1.9-10.5 1.1 1.1-1.8 1.9-1.2-1.2zM4.6 12.2l1.2 1.1-1.9 1.9-1.1-1.1z',
  dark: 'M7.2 2.2a6.6 6.6 0 0 0 8.6 8.6A7.2 7.2 0 1 1 7.2 2.2',
  share:
    'M9 1.2 13.2 5.400 12 6.600 9.900 4.500V11.500H8.100V4.500L6 6.600 4.800 5.400zM2.500 8.500H5.500V10.200H4.200V15.200H13.800V10.200H12.500V8.500H15.500V16.900H2.500z',
} as const;

/** A small sign in the colour of the text. The button around it carries its name. */
export function icon(name: keyof typeof PATHS): SVGTemplateResult | TemplateResult {
  return signOf(PATHS[name]);
}

/** The same from a path in a square of 18. */
export function signOf(path: string): SVGTemplateResult | TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d=${path}></path></svg>`;
}
