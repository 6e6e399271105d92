import type { PipelineProgress } from '../pipeline/request.ts';

/** Where a command says what it has to say. */
export interface Voice {
  /** The result, for people or, with --json, for programs. */
  print(text: string): void;
  /** What went wrong. */
  complain(text: string): void;
  progress(label: string, progress: PipelineProgress): void;
  clearProgress(): void;
  readonly debug: boolean;
}
