/** Values handed from one asynchronous task to another, in order; closed when no more will come. */
export class Channel<Value> {
  readonly #values: Value[] = [];
  #wake: (() => void)[] = [];
  #closed = false;

  push(value: Value): void {
    this.#values.push(value);
    this.#wakeAll();
  }

  close(): void {
    this.#closed = true;
    this.#wakeAll();
  }

  /** The next value, or null when the channel is closed and empty. Several tasks may wait at once. */
  async take(): Promise<Value | null> {
    while (this.#values.length === 0) {
      if (this.#closed) return null;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    return this.#values.shift() ?? null;
  }

  #wakeAll(): void {
    const sleepers = this.#wake;
    this.#wake = [];
    for (const wake of sleepers) wake();
  }
}
