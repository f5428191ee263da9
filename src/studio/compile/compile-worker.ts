import { compileFolder } from '../../compile/compile-files.ts';
import { Memo } from '../../compile/memo.ts';
import { Folder } from '../../compile/read/folder.ts';
import { Progress } from '../../compile/read/progress.ts';
import type { CompileAnswer, CompileOrder, FileChange } from './compile-protocol.ts';
import { MemoryFiles } from './memory-files.ts';

/** The worker that compiles: the very code of the command line, on files in memory. */
declare const self: DedicatedWorkerGlobalScope;

const answer = (value: CompileAnswer) => self.postMessage(value);

let name = '';
let files = new Map<string, Uint8Array | string>();
let memo = new Memo();
let newest = 0;
let working = false;

self.addEventListener('message', ({ data }: MessageEvent<CompileOrder>) => {
  if (data.kind === 'open') {
    name = data.name;
    files = new Map();
    memo = new Memo();
  }
  put(data.files);
  newest = data.order;
  if (!working) void work();
});

function put(contents: readonly FileChange[]): void {
  for (const [path, content] of contents) {
    if (content === null) files.delete(path);
    else files.set(path, content);
  }
}

/** Compiles until nothing newer is there; what came while it worked is taken together. */
async function work(): Promise<void> {
  working = true;
  let done = -1;
  while (done !== newest) {
    // Orders that were sent together are taken together.
    await new Promise(resolve => setTimeout(resolve));
    done = newest;
    await compileOnce(done);
  }
  working = false;
}

async function compileOnce(order: number): Promise<void> {
  try {
    const progress = new Progress(line => answer({ kind: 'progress', line }));
    const folder = new Folder(new MemoryFiles(files), name);
    const { problems, output } = await compileFolder(folder, '', progress, memo, main =>
      answer({ kind: 'drawn', order, main }),
    );
    const made = output && {
      id: output.theatre.id,
      main: output.main,
      first: output.first,
      names: output.names,
      texts: output.texts,
    };
    answer({ kind: 'compiled', order, problems, output: made });
  } catch (cause) {
    memo = new Memo();
    answer({ kind: 'failed', order, text: cause instanceof Error ? cause.message : String(cause) });
  }
}
