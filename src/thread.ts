import { PaintThread } from './layers/paint-thread.ts';
import painter from './painter.ts?worker&url';
import { scriptAddress } from './scripts.ts';

/**
 * Starts the thread that draws, for pages of the host that the scripts come from.
 * @throws where there is none to be had
 */
export function startThread(): Promise<PaintThread> {
  started ??= PaintThread.start(trusted(painter));
  return started;
}

/** One for all maps of a page. */
let started: Promise<PaintThread> | undefined;

/** The address as a page of this site may use it; a page elsewhere on the host has no policy of ours to go by. */
function trusted(address: string): string {
  try {
    return scriptAddress(address);
  } catch {
    return address;
  }
}
