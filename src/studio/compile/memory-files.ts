import type { FolderFiles } from '../../compile/read/folder.ts';

/** A theatre's folder in memory: bytes, or a text that would be written as UTF-8. Paths have `/` between folders. */
export class MemoryFiles implements FolderFiles {
  readonly #contents: ReadonlyMap<string, Uint8Array | string>;
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;

  constructor(contents: ReadonlyMap<string, Uint8Array | string>) {
    this.#contents = contents;
    const paths = [...contents.keys()];
    // Listed as a disk lists them, so that problems come in one order everywhere.
    this.files = new Set(paths.filter(path => !path.includes('/')).sort());
    this.folders = new Set(
      paths
        .filter(path => path.includes('/'))
        .map(path => path.slice(0, path.indexOf('/')))
        .sort(),
    );
  }

  async list(folder: string): Promise<string[]> {
    return [...this.#contents.keys()]
      .filter(path => path.startsWith(`${folder}/`))
      .map(path => path.slice(folder.length + 1))
      .filter(name => !name.includes('/'));
  }

  async size(file: string): Promise<number> {
    return this.#found(file).length;
  }

  async bytes(file: string): Promise<Uint8Array> {
    return this.#found(file);
  }

  text(file: string): string | null {
    const content = this.#contents.get(file);
    return typeof content === 'string' ? content : null;
  }

  #found(file: string): Uint8Array {
    const content = this.#contents.get(file);
    if (content === undefined) throw new Error(this.folders.has(file) ? 'it is a folder' : 'it does not exist');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
}
