// Starts a worker thread, which runs the TypeScript as it stands.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { writeDays } = await import('./write-days.ts');
await writeDays(workerData);
parentPort.postMessage('done');
