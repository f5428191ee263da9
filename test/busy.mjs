// Runs a command while N other processes keep the processor busy, to find tests that wait for time and not for states:
//   node test/busy.mjs 4 npx vitest run test/e2e/offline.test.ts
import { spawn } from 'node:child_process';

// Each loop looks up now and then whether its parent is still there, lest it outlive it.
const LOOP = 'const parent = process.ppid; while (process.ppid === parent) for (let i = 0; i < 1e7; i++);';

const [count, ...command] = process.argv.slice(2);
if (!/^\d+$/.test(count ?? '') || command.length === 0) {
  process.stderr.write('usage: node test/busy.mjs N COMMAND ..\n');
  process.exit(2);
}

const loops = Array.from({ length: Number(count) }, () => spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' }));
const [program, ...args] = command;
const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
const end = status => {
  for (const loop of loops) loop.kill('SIGKILL');
  process.exitCode = status;
};
child.on('error', error => {
  process.stderr.write(`${error.message}\n`);
  end(2);
});
child.on('exit', (code, signal) => end(code ?? (signal ? 1 : 0)));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
