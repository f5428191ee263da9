// Builds the engine for `territory-map/engine` after `npm ci` and before `npm pack`. An installation without the
// development tools (`--omit=dev`) has no compiler and wants the command line alone: nothing to do, and no failure.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const compiler = find('typescript/bin/tsc');
if (compiler !== null) {
  const project = fileURLToPath(new URL('../tsconfig.engine.json', import.meta.url));
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function find(module) {
  try {
    return createRequire(import.meta.url).resolve(module);
  } catch {
    return null;
  }
}
