#!/usr/bin/env node
// The command line is TypeScript, run as it stands: there is no build to forget.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', error => {
  if (error.code === 'EPIPE') process.exit(0);
  // A full disk, most often: what was written so far is not whole.
  process.stderr.write(`territory-map: cannot write to standard output: ${error.code ?? error.message}\n`);
  process.exit(2);
});
// Nobody is left to hear of problems either.
process.stderr.on('error', () => process.exit(2));

process.exitCode = await main(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  // At a terminal alone: a program that reads standard error finds problems there and nothing else.
  progress: process.stderr.isTTY ? line => process.stderr.write(`${line}\n`) : undefined,
});
