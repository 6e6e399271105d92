/** What this browser remembers under a name; empty when it has nothing, or keeps nothing. */
export function keptText(name: string): string {
  try {
    return localStorage.getItem(`plumbline:${name}`) ?? '';
  } catch {
    return '';
  }
}

export function keepText(name: string, text: string): void {
  try {
    localStorage.setItem(`plumbline:${name}`, text);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
