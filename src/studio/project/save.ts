import type { FileContent } from '../compile/compile-protocol.ts';
import { type Files, zip } from './archive.ts';

/** What of the File System Access API is used here; not every browser has it. */
export interface FolderHandle {
  readonly name: string;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<FolderHandle>;
  removeEntry(name: string): Promise<void>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<string>;
  values(): AsyncIterable<(FileHandle & { readonly kind: 'file' }) | (FolderHandle & { readonly kind: 'directory' })>;
}

interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: BufferSource): Promise<void>; close(): Promise<void> }>;
}

declare global {
  interface Window {
    showDirectoryPicker?(options?: { mode?: 'read' | 'readwrite' }): Promise<FolderHandle>;
  }
}

/** Every file of a folder, its paths from there; hidden ones are left alone. */
export async function readFolder(folder: FolderHandle, above = ''): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for await (const entry of folder.values()) {
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'directory') files.push(...(await readFolder(entry, `${above}${entry.name}/`)));
    else files.push([above + entry.name, new Uint8Array(await (await entry.getFile()).arrayBuffer())]);
  }
  return files;
}

/**
 * Writes what has changed into the folder that was opened.
 * @throws where the browser or the reader does not allow it
 */
export async function saveToFolder(folder: FolderHandle, changed: readonly FileContent[]): Promise<void> {
  const allowed = (await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (allowed !== 'granted') throw new Error('the folder may not be written to');
  for (const [path, bytes] of changed) {
    const names = path.split('/');
    const file = names.pop() as string;
    let inside = folder;
    for (const name of names) inside = await inside.getDirectoryHandle(name, { create: true });
    if (!bytes) {
      await inside.removeEntry(file);
      continue;
    }
    const writable = await (await inside.getFileHandle(file, { create: true })).createWritable();
    await writable.write(bytes as BufferSource);
    await writable.close();
  }
}

/** Hands the reader some files as one archive. */
export function downloadZip(name: string, files: Files): void {
  download(`${name}.zip`, new Blob([zip(files)], { type: 'application/zip' }));
}

export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
