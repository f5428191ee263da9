/** The promise that a map is shown: a new one for each theatre, unless the last is still waited for. */
export class Readiness {
  promise!: Promise<void>;
  #settle: { resolve: () => void; reject: (error: Error) => void } | null = null;

  constructor() {
    this.renew();
  }

  renew(): void {
    if (this.#settle) return;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A page that does not ask must not be told twice: the failure is on the console already.
    this.promise.catch(() => {});
  }

  resolve(): void {
    this.#settle?.resolve();
    this.#settle = null;
  }

  reject(error: Error): void {
    this.#settle?.reject(error);
    this.#settle = null;
  }
}
