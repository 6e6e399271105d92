import type { Sheet } from '../sheet.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A piece of a page that is never cut in two. */
export interface Block {
  height(sheet: Sheet, width: number): number;
  draw(sheet: Sheet, place: Place): void;
  /** White space above it, unless it stands at the top of a page. */
  readonly gap: number;
  /** A heading stays on the page of what it heads. */
  readonly keepWithNext?: boolean;
}

export function spaced(block: Block, gap: number): Block {
  return { ...block, gap };
}
