/** Keeps the bytes that wait somewhere within a limit: whoever would add more is made to wait. */
export class ByteBudget {
  #limit: number;
  #used = 0;
  #wake: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Resolves once something may be added. One addition may exceed the limit, so nothing is too large to pass. */
  async room(): Promise<void> {
    while (this.#used >= this.#limit) {
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  add(bytes: number): void {
    this.#used += bytes;
  }

  release(bytes: number): void {
    this.#used -= bytes;
    this.#wakeAll();
  }

  /** Lifts the limit, for the case that nobody is left to release anything. */
  open(): void {
    this.#limit = Infinity;
    this.#wakeAll();
  }

  #wakeAll(): void {
    const sleepers = this.#wake;
    this.#wake = [];
    for (const wake of sleepers) wake();
  }
}
