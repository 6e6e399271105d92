import type { BarValues } from './bars.ts';
import type { Table } from './table.ts';

/** What one part of the bench found. */
export interface Section {
  readonly tables: readonly Table[];
  readonly bars: BarValues;
}
