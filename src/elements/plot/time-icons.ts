import type { SVGTemplateResult, TemplateResult } from 'lit';
import { signOf } from '../look/icons.ts';

const PATHS = {
  nextPhase: 'M2 3v12l6-6zm6 0v12l6-6zm7 0h2v12h-2z',
  previousPhase: 'M16 3v12l-6-6zm-6 0v12L4 9zM1 3h2v12H1z',
  loop: 'M5 4h7a4 4 0 0 1 4 4v1h-2V8a2 2 0 0 0-2-2H5v2.5L1.5 5 5 1.5zm8 10H6a4 4 0 0 1-4-4V9h2v1a2 2 0 0 0 2 2h7V9.500L16.500 13 13 16.500z',
  even: 'M1 4h2v10H1zm5 0h2v10H6zm5 0h2v10h-2zm5 0h2v10h-2z',
  calendar: 'M5 1h2v2h4V1h2v2h3v13H2V3h3zM4 7v7h10V7z',
} as const;

/** Signs of what comes to the slider after the first map. */
export function timeIcon(name: keyof typeof PATHS): SVGTemplateResult | TemplateResult {
  return signOf(PATHS[name]);
}
