#!/usr/bin/env node
// The command line is TypeScript, run as it stands: there is no build to forget.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');

/** What failing output makes of a status that says that all is well. */
let failed = 0;
const fail = () => {
  failed = 2;
  process.exitCode = failed;
};

// Whoever reads our output may stop early, as `head` does. What was asked for is done to its end all the same: files are
// written as a whole set, and the status is that of the facts. (Output that was closed from the start, `>&-`, Node replaces
// by the null device, and nothing tells it from output that nobody wants.)
process.stdout.on('error', error => {
  if (error.code === 'EPIPE' || failed) return;
  fail();
  // A full disk, most often: what was written so far is not whole.
  process.stderr.write(`territory-map: cannot write to standard output: ${error.code ?? error.message}\n`);
});
// Nobody is left to hear of problems.
process.stderr.on('error', fail);

const status = await main(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  // At a terminal alone: a program that reads standard error finds problems there and nothing else.
  progress: process.stderr.isTTY ? line => process.stderr.write(`${line}\n`) : undefined,
});
process.exitCode = failed || status;
