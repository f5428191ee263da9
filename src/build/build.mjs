// `npm run build`, written in TypeScript like all else and run as it stands.
import { register } from 'tsx/esm/api';

register();
const { buildSite } = await import('./build-site.ts');
try {
  process.exitCode = await buildSite(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
