import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve('src/cli/bin.mjs');

/** What `npm start` runs, and the address that it printed. */
export interface Site {
  readonly address: string;
  readonly stop: () => void;
}

/** Starts the server and waits for its address. */
export function start(args: readonly string[], cwd = process.cwd()): Promise<Site> {
  const env = { ...process.env, NODE_ENV: 'development', VITEST: '', NO_COLOR: '1' };
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, 'serve', ...args], { cwd, env });
  return new Promise((found, failed) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', data => {
        said += data;
        const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (address) found({ address, stop: () => child.kill() });
      });
    }
    child.on('close', () => failed(new Error(said)));
  });
}
