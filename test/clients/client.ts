import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** A program that hangs is not waited for, ms. */
const LIMIT_MS = 300_000;

interface Failure {
  readonly code?: unknown;
  readonly killed?: boolean;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** What one client did with the map. */
export interface Verdict {
  readonly verdict: 'works' | 'fails' | 'not tried';
  readonly about: string;
}

/** One row of the table: a client, and what is tried with it. It fails by throwing. */
export interface Row {
  readonly client: string;
  attempt(place: Place): Promise<string>;
}

/** Something that is not at hand; nobody's fault. */
export class NotTried extends Error {}

/** A folder outside of the checkout in which somebody uses the map. */
export class Place {
  /** Where the packages of others are installed, and ours from its tarball. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs a program. @throws NotTried where there is none of that name; Error with what it said */
  async run(program: string, ...args: string[]): Promise<string> {
    try {
      const { stdout, stderr } = await exec(program, args, { cwd: this.folder, maxBuffer: 1 << 28, timeout: LIMIT_MS });
      return stdout + stderr;
    } catch (cause) {
      const { code, killed, stdout = '', stderr = '' } = cause as Failure;
      if (code === 'ENOENT') throw new NotTried(`${program} is not installed`);
      if (killed) throw new Error(`${program} gave no answer within ${LIMIT_MS / 60_000} minutes`);
      if (/is not installed\s*$/.test(stderr)) throw new NotTried(stderr.trim());
      throw new Error(`${program} ${args.join(' ')}: ${(stderr || stdout).trim().slice(-400)}`);
    }
  }

  /** Our command line as it is installed from the tarball. */
  map(...args: string[]): Promise<string> {
    return this.run(process.execPath, this.path('node_modules/territory-map/src/cli/bin.mjs'), ...args);
  }

  /** Facts of the checkout, which the tarball does not bring. */
  facts(name: string): string {
    return join(ROOT, 'data', name);
  }

  /** A package of others; what it exports is theirs to say. @throws NotTried where it could not be installed */
  async package<Exports>(name: string): Promise<Exports> {
    const require = createRequire(this.path('package.json'));
    let file: string;
    try {
      file = require.resolve(name);
    } catch {
      throw new NotTried(`${name} is not installed`);
    }
    const found = (await import(file)) as { default?: unknown };
    return (found.default ?? found) as Exports;
  }
}

/** @throws Error that says what was expected */
export function expectThat(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

export async function tried({ attempt }: Row, place: Place): Promise<Verdict> {
  try {
    return { verdict: 'works', about: await attempt(place) };
  } catch (cause) {
    const about = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ');
    return { verdict: cause instanceof NotTried ? 'not tried' : 'fails', about };
  }
}
