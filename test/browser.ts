import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How to start the browser that the tests use. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const CHROMIUM = {
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};
const FIREFOX = {
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/**
 * A Chromium to test with: `CHROMIUM_PATH`, else the one inside the npm package, which is the same on every machine, needs no
 * step by hand and no download of its own, and has no windows to draw: opening a page costs half as much. Where it has none
 * for the machine, one that is installed.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const env = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]));
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args: ARGS, env };
  if (process.platform === 'linux' && process.arch === 'x64') return packaged(env);
  const executablePath = installed(CHROMIUM.names, CHROMIUM.places);
  if (!executablePath) throw new Error('no Chromium is installed here: CHROMIUM_PATH may name one');
  return { executablePath, args: ARGS, env };
}

/** A Firefox to try the site in too: `FIREFOX_PATH`, else one installed here. None is no reason to fail. */
export function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH || installed(FIREFOX.names, FIREFOX.places);
}

function installed(names: readonly string[], places: readonly string[]): string | undefined {
  return findOnPath(names) ?? places.find(isExecutable);
}

/** The first program of one of these names that can be run from here. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(env: Record<string, string>): Promise<BrowserLaunch> {
  // The package unpacks the libraries that a bare system lacks only where it believes to run as a cloud function,
  // and then points this process's own library path at them: keep that to the browser's environment.
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
    return { executablePath, args: ['--headless', ...ARGS], env: { ...env, LD_LIBRARY_PATH, FONTCONFIG_PATH } };
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
}
