import { readFileSync } from 'node:fs';

export interface Part {
  readonly path: string;
  /** As the sender calls the file. */
  readonly name?: string;
  readonly facts?: string;
}

/** A plain upload, as a browser's form or curl sends it. */
export function form({ path, name = 'run.mp4', facts = '{"heightM":1.78}' }: Part): RequestInit {
  const body = new FormData();
  body.set('facts', facts);
  body.set('clip', new Blob([readFileSync(path)]), name);
  return { method: 'POST', body };
}
