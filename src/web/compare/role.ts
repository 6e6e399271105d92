import type { AnalysisRecord } from '../../api/analyses.ts';
import type { Result } from '../api/analyses.ts';

export const ROLES = ['before', 'after'] as const;
export type Role = (typeof ROLES)[number];

/** A finished analysis, as it came from the server. */
export interface Finding {
  readonly record: AnalysisRecord;
  readonly result: Result;
}

/** One value for each of the two. */
export type Both<T> = Readonly<Record<Role, T>>;

export function both<T>(of: (role: Role) => T): Both<T> {
  return { before: of('before'), after: of('after') };
}
