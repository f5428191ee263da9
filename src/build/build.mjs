// `npm run build`: Vite's, which refuses a flag that it does not know. `--single` is ours: the map in one file.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const flags = process.argv.slice(2).flatMap(flag => (flag === '--single' ? ['--mode', 'single'] : [flag]));
process.argv = [process.argv[0], vite, 'build', ...flags];
await import(pathToFileURL(vite).href);
