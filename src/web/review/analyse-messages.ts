import type { Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** The input comes once: what it was made into is then kept from one correction to the next. */
export type AnalyseRequest =
  | { readonly kind: 'begin'; readonly input: AutomaticInput }
  | {
      readonly kind: 'correct';
      readonly request: number;
      readonly corrections: Corrections;
      /** Whether somebody waits for the rough result. */
      readonly roughFirst: boolean;
    };

/** For a correction that was just made twice: with the rough errors of a few draws, and with all of them. */
export type AnalyseAnswer = { readonly request: number } & (
  | { readonly kind: 'rough' | 'whole'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly message: string }
);
