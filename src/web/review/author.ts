import { keepText, keptText } from '../kept.ts';

const KEY = 'author';

/** The name this browser last saved with. */
export function keptAuthor(): string {
  return keptText(KEY);
}

export function keepAuthor(name: string): void {
  keepText(KEY, name);
}
