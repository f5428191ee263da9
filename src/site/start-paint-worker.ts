import { PaintWorkerClient } from '../map/painting/paint-worker-client.ts';
import { scriptAddress } from './classic/script-loader.ts';

/** One for all maps of a page. */
let started: Promise<PaintWorkerClient> | undefined;

/**
 * Starts the worker that draws, for pages of the host that the scripts come from.
 * @param painter address of the worker's script, entries/paint-worker.ts
 * @throws where there is none to be had
 */
export function startPaintWorker(painter: string): Promise<PaintWorkerClient> {
  started ??= start(painter);
  return started;
}

async function start(painter: string): Promise<PaintWorkerClient> {
  // A sandboxed page may have no worker, and asking for one is told on the console.
  if (!painter || window.origin === 'null') throw new Error('no worker here');
  return PaintWorkerClient.start(trusted(painter));
}

/** The address as a page of this site may use it; a page elsewhere on the host has no policy of ours to go by. */
function trusted(address: string): string {
  try {
    return scriptAddress(address);
  } catch {
    return address;
  }
}
