import type { Side } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';

/** Left and right keep their colour through the report; the far leg is drawn dashed, in pictures as in charts. */
export function sideClass(analysis: Analysis, foot: Side): string {
  return `${foot} ${foot === analysis.runner.nearSide ? 'near' : 'far'}`;
}

export function sideName(analysis: Analysis, foot: Side): string {
  const name = foot === 'left' ? 'Left' : 'Right';
  if (analysis.runner.nearSide === null) return name;
  return `${name} (${foot === analysis.runner.nearSide ? 'near' : 'far'})`;
}
