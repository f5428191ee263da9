import type { Problem } from '../../compile/read/problem.ts';
import type { CompiledTexts } from '../compile/compile-protocol.ts';
import { type CompileResult, Compiler } from '../compile/compiler.ts';
import { showCompiled, showMain } from '../map/memory-data.ts';
import { Journal, type KeptProject } from '../project/journal.ts';
import type { Project, Step } from '../project/project.ts';

/** Whether edits are kept in this browser: not yet known, yes, the storage is full, or the browser gives none. */
export type Keeping = 'waiting' | 'kept' | 'full' | 'none';

/** What has happened: the project, its compiled map, or something around it. */
export type SessionChange = 'project' | 'drawn' | 'compiled' | 'state';

/** The project that is open, what has become of it, and the journal of its edits. */
export class Session extends EventTarget {
  project: Project | null = null;
  /** The newest compiled map; it stays while the facts have an error. */
  compiled: CompiledTexts | null = null;
  /** There is something that the map can show. */
  drawn = false;
  problems: readonly Problem[] = [];
  /** Why the facts could not be read at all, one line; '' where they could. */
  failure = '';
  /** The compiler is at work. */
  busy = false;
  progress = '';
  keeping: Keeping = 'waiting';
  /** The project was open in another tab: this one has a copy. */
  copied = false;
  readonly #compiler: Compiler;
  #journal: Promise<Journal | null> | null = null;
  /** What is written to the journal, one after the other. */
  #writing: Promise<unknown> = Promise.resolve();
  #lost = false;

  constructor(worker: Worker) {
    super();
    this.#compiler = new Compiler(
      worker,
      result => this.#onResult(result),
      line => {
        this.progress = line;
        this.#notify('state');
      },
    );
  }

  /** Projects that this browser keeps, the newest first. */
  async kept(): Promise<KeptProject[]> {
    return (await (await this.#open())?.list()) ?? [];
  }

  async load(key: string): Promise<Project | null> {
    return (await (await this.#open())?.load(key)) ?? null;
  }

  async forget(key: string): Promise<void> {
    await (await this.#open())?.forget(key);
  }

  /** Opens a project. It is kept from now on. */
  start(project: Project, copied = false): void {
    this.project = project;
    this.copied = copied;
    this.compiled = null;
    this.drawn = false;
    this.problems = [];
    this.failure = '';
    this.busy = true;
    this.keeping = 'waiting';
    this.#lost = false;
    this.#compiler.open(project.name, project.contents());
    this.#keep(project);
    this.#notify('project');
  }

  close(): void {
    this.project = null;
    this.#notify('project');
  }

  /**
   * Changes some files at once; null takes a file away.
   * @returns whether anything has changed
   */
  edit(texts: ReadonlyMap<string, string | null>): boolean {
    const { project } = this;
    const step = project?.edit(texts);
    if (!project || !step) return false;
    this.#note(project, { kind: 'do', step });
    this.#after(step);
    return true;
  }

  undo(): void {
    const step = this.project?.undo();
    if (!this.project || !step) return;
    this.#note(this.project, { kind: 'undo' });
    this.#after(step);
  }

  redo(): void {
    const step = this.project?.redo();
    if (!this.project || !step) return;
    this.#note(this.project, { kind: 'redo' });
    this.#after(step);
  }

  saved(): void {
    this.project?.saved();
    this.#notify('state');
  }

  /** Title of the theatre in English, as theatre.json has it. */
  get title(): string {
    const text = this.project?.text('theatre.json') ?? '';
    return /"title"\s*:\s*\{[^}]*"en"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? this.project?.name ?? '';
  }

  #after({ splices }: Step): void {
    const { project } = this;
    if (!project) return;
    const paths = [...new Set(splices.map(({ file }) => file))];
    this.busy = true;
    this.#compiler.change(paths.map(path => [path, project.content(path)] as const));
    this.#notify('project');
  }

  #onResult(result: CompileResult): void {
    if (!this.#compiler.isNewest(result)) {
      // Overtaken, but good: what came after it may not be.
      if (result.kind === 'compiled' && result.output) this.compiled = result.output;
      return;
    }
    if (result.kind === 'drawn') {
      this.drawn = true;
      showMain(result.main);
      this.#notify('drawn');
      return;
    }
    this.busy = false;
    this.progress = '';
    this.failure = result.kind === 'failed' ? result.text : '';
    if (result.kind === 'compiled') {
      this.problems = result.problems;
      if (result.output) this.compiled = result.output;
    }
    // What was drawn and did not stand the last proofs gives way to the last good state.
    this.drawn = this.compiled !== null;
    this.#notify(this.compiled && showCompiled(this.compiled) ? 'drawn' : 'compiled');
  }

  #open(): Promise<Journal | null> {
    this.#journal ??= Journal.open().catch(cause => {
      console.warn(cause);
      return null;
    });
    return this.#journal;
  }

  #keep(project: Project): void {
    this.#write(project, async journal => {
      await journal.keep(project, this.title);
      this.#lost = false;
    });
  }

  #note(project: Project, act: Parameters<Journal['add']>[1]): void {
    // After an edit that was not kept the others would not fit: then the whole project is kept anew.
    this.#write(project, journal => (this.#lost ? journal.keep(project, this.title) : journal.add(project.key, act)));
  }

  #write(project: Project, write: (journal: Journal) => Promise<unknown>): void {
    const writing = this.#writing.then(async () => {
      const journal = await this.#open();
      if (journal) await write(journal);
      return journal ? ('kept' as const) : ('none' as const);
    });
    this.#writing = writing.then(
      keeping => this.#onKept(project, keeping),
      cause => {
        console.warn(cause);
        this.#lost = true;
        this.#onKept(project, 'full');
      },
    );
  }

  #onKept(project: Project, keeping: Keeping): void {
    if (project !== this.project) return;
    if (keeping === 'kept') this.#lost = false;
    this.keeping = keeping;
    this.#notify('state');
  }

  #notify(change: SessionChange): void {
    this.dispatchEvent(new CustomEvent<SessionChange>('change', { detail: change }));
  }
}
