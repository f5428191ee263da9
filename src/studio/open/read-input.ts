import type { InputFile } from '../../import/model.ts';
import { type Files, theatreAmong, unzip } from '../project/archive.ts';
import type { FolderHandle } from '../project/save.ts';

const MS_A_DAY = 86_400_000;

/** What somebody has dropped or chosen. */
export type Input =
  /** A theatre's folder. */
  | { readonly kind: 'theatre'; readonly name: string; readonly files: Files; readonly folder: FolderHandle | null }
  /** Data of any other kind, which have to be imported. */
  | { readonly kind: 'data'; readonly files: readonly InputFile[] };

/** @throws Error with one line of text where an archive cannot be read */
export async function inputOf(
  files: readonly (readonly [path: string, file: File])[],
  folder: FolderHandle | null = null,
): Promise<Input> {
  const read = await Promise.all(
    files
      .filter(([path]) => !/(^|\/)\./.test(path))
      .map(async ([path, file]): Promise<InputFile> => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { path, bytes, modified: Math.floor(file.lastModified / MS_A_DAY) };
      }),
  );
  const all = read.map(({ path, bytes }) => [path, bytes] as const);
  const found = theatreAmong(all) ?? theatreInZip(all);
  if (found) return { kind: 'theatre', folder, name: found.name || folder?.name || 'theatre', files: found.files };
  return { kind: 'data', files: read };
}

function theatreInZip(files: Files): ReturnType<typeof theatreAmong> {
  const [only] = files;
  if (files.length !== 1 || !/\.zip$/i.test(only[0])) return null;
  const found = theatreAmong(unzip(only[1]));
  return found && { ...found, name: found.name || only[0].replace(/^.*\//, '').replace(/(\.facts)?\.zip$/i, '') };
}

/** Everything that was dropped, folders with what is in them. */
export async function droppedFiles(data: DataTransfer): Promise<[string, File][]> {
  const entries = [...data.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  if (entries.length === 0) return [...data.files].map(file => [file.name, file]);
  const files: [string, File][] = [];
  for (const entry of entries) await gather(entry, files);
  return files;
}

async function gather(entry: FileSystemEntry, files: [string, File][]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    files.push([
      path,
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ]);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // It hands out a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await gather(one, files);
  }
}
