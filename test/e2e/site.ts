import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, OPEN_PATH, SUB_PATH, serveSite } from './static-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, under a sub-path, ending in a slash. */
    site: string;
    /** The same for other sites: with a CORS header. */
    openSite: string;
    /** The folder in which the site was built; not to be changed. */
    folder: string;
  }
}

/** Builds the site once and serves it under a sub-path with a strict policy, as a plain static host would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'territory-map-site-'));
  await buildSite(folder, { PAGES: '2020-03-01,2020-03-02' });
  const host = await serveSite(() => folder);
  project.provide('site', host.address + SUB_PATH);
  project.provide('openSite', host.address + OPEN_PATH);
  project.provide('folder', folder);
  return async () => {
    await host.stop();
    await rm(folder, { recursive: true });
  };
}
