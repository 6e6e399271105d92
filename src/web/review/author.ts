const KEY = 'plumbline:author';

/** The name this browser last saved with; empty when it has none, or keeps nothing. */
export function keptAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepAuthor(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
