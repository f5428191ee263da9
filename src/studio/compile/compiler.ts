import type { CompileAnswer, CompileOrder, FileChange, FileContent } from './compile-protocol.ts';

/** What has become of the newest files. */
export type CompileResult = Exclude<CompileAnswer, { kind: 'progress' }>;

/** Compiles in a worker; of several orders in a row only the last is sure to be answered. */
export class Compiler {
  readonly #worker: Worker;
  #order = 0;

  /**
   * @param worker runs compile-worker.ts
   * @param onResult hears each result
   * @param onProgress hears how far long work has come
   */
  constructor(worker: Worker, onResult: (result: CompileResult) => void, onProgress: (line: string) => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<CompileAnswer>) => {
      if (data.kind === 'progress') onProgress(data.line);
      else onResult(data);
    });
    worker.addEventListener('error', event => {
      onResult({ kind: 'failed', order: this.#order, text: event.message || 'the compiler could not be loaded' });
    });
  }

  /** Whether a result is of the newest order. */
  isNewest(result: CompileResult): boolean {
    return result.order === this.#order;
  }

  open(name: string, files: readonly FileContent[]): void {
    this.#send({ kind: 'open', name, files, order: ++this.#order });
  }

  change(files: readonly FileChange[]): void {
    this.#send({ kind: 'change', files, order: ++this.#order });
  }

  #send(order: CompileOrder): void {
    this.#worker.postMessage(order);
  }
}
