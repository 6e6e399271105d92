import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** What the page asks of its worker. */
export interface AnalyseRequest {
  readonly input: AutomaticInput;
  readonly corrections: Corrections;
}

/** What the worker answers: first a result with rough errors, then the same as the server would have. */
export type AnalyseAnswer =
  | { readonly kind: 'rough' | 'whole'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string };
