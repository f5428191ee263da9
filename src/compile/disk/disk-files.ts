import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Folder, type FolderFiles } from '../read/folder.ts';

/**
 * A theatre's folder on a disk.
 * @param name how it was given, for problems
 * @throws Error when the folder is not there or cannot be listed.
 */
export async function openFolder(path: string, name: string): Promise<Folder> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read the folder ${name}: ${reason(error)}`);
  });
  const names = (directory: boolean) =>
    new Set(entries.filter(entry => entry.isDirectory() === directory).map(entry => entry.name));
  return new Folder(new DiskFiles(path, names(false), names(true)), name.replace(/(?<=.)\/+$/, ''));
}

class DiskFiles implements FolderFiles {
  constructor(
    readonly path: string,
    readonly files: ReadonlySet<string>,
    readonly folders: ReadonlySet<string>,
  ) {}

  async list(folder: string): Promise<string[]> {
    const entries = await readdir(join(this.path, folder), { withFileTypes: true }).catch(failed);
    return entries.filter(entry => !entry.isDirectory()).map(entry => entry.name);
  }

  async size(file: string): Promise<number> {
    const found = await stat(join(this.path, file)).catch(failed);
    // A pipe or a device would be waited for without end.
    if (!found.isFile()) throw new Error('it is not a plain file');
    return found.size;
  }

  async bytes(file: string): Promise<Uint8Array> {
    return readFile(join(this.path, file)).catch(failed);
  }
}

function failed(error: NodeJS.ErrnoException): never {
  throw new Error(reason(error));
}

function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'ENOTDIR':
      return 'it is not a folder';
    case 'EACCES':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error.message;
  }
}
