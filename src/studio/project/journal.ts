import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Project, type Step } from './project.ts';

/** A project that this browser keeps, as it was opened. */
export interface KeptProject {
  readonly key: string;
  readonly name: string;
  /** Title in English, for the list. */
  readonly title: string;
  /** ms since 1970 of the last edit. */
  readonly time: number;
}

type Act = { readonly kind: 'do'; readonly step: Step } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

interface Schema extends DBSchema {
  projects: { key: string; value: KeptProject };
  files: { key: string; value: readonly (readonly [string, Uint8Array])[] };
  acts: { key: number; value: { readonly project: string; readonly act: Act }; indexes: { project: string } };
}

/** Keeps every edit in the browser's own storage, as it is made, so that a crash or a closed tab loses nothing. */
export class Journal {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** @throws where the browser has no storage for this page */
  static async open(): Promise<Journal> {
    const db = await openDB<Schema>('territory-map-studio', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('projects', { keyPath: 'key' });
        fresh.createObjectStore('files');
        fresh.createObjectStore('acts', { autoIncrement: true }).createIndex('project', 'project');
      },
    });
    return new Journal(db);
  }

  /** The newest first. */
  async list(): Promise<KeptProject[]> {
    return (await this.#db.getAll('projects')).sort((a, b) => b.time - a.time);
  }

  /** A project with every edit; null where it is not kept. */
  async load(key: string): Promise<Project | null> {
    const [kept, files, rows] = await Promise.all([
      this.#db.get('projects', key),
      this.#db.get('files', key),
      this.#db.getAllFromIndex('acts', 'project', key),
    ]);
    if (!kept || !files) return null;
    const project = new Project(key, kept.name, files);
    for (const { act } of rows) {
      if (act.kind === 'do') project.apply(act.step);
      else if (act.kind === 'undo') project.undo();
      else project.redo();
    }
    return project;
  }

  /** Keeps a project as it stands; the steps that led there are then no longer needed. */
  async keep(project: Project, title: string): Promise<void> {
    const { key, name } = project;
    const transaction = this.#db.transaction(['projects', 'files', 'acts'], 'readwrite');
    const acts = transaction.objectStore('acts');
    await transaction.objectStore('projects').put({ key, name, title, time: Date.now() });
    await transaction.objectStore('files').put(project.openedContents(), key);
    for (const id of await acts.index('project').getAllKeys(key)) await acts.delete(id);
    for (const step of project.steps) await acts.add({ project: key, act: { kind: 'do', step } });
    await transaction.done;
  }

  /** @throws DOMException `QuotaExceededError` where the disk is full */
  async add(key: string, act: Act): Promise<void> {
    const transaction = this.#db.transaction(['projects', 'acts'], 'readwrite', { durability: 'strict' });
    const kept = await transaction.objectStore('projects').get(key);
    if (kept) await transaction.objectStore('projects').put({ ...kept, time: Date.now() });
    await transaction.objectStore('acts').add({ project: key, act });
    await transaction.done;
  }

  async forget(key: string): Promise<void> {
    const transaction = this.#db.transaction(['projects', 'files', 'acts'], 'readwrite');
    const acts = transaction.objectStore('acts');
    await transaction.objectStore('projects').delete(key);
    await transaction.objectStore('files').delete(key);
    for (const id of await acts.index('project').getAllKeys(key)) await acts.delete(id);
    await transaction.done;
  }
}

/**
 * Takes a project for this tab, until the tab is closed.
 * @returns false where another tab has it
 */
export async function claim(key: string): Promise<boolean> {
  // Pages that did not come over a safe connection have no locks.
  if (!navigator.locks) return true;
  return new Promise(resolve => {
    void navigator.locks.request(`territory-map-studio:${key}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}
