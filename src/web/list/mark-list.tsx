import type { AnalysisRecord } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';

/** What was made of a finished analysis, and who can see it: two of one clip differ in this. */
export function marksText({ state, facts, marks }: AnalysisRecord): string[] {
  if (state !== 'done') return [];
  const { corrected, signedOff, blurred, shared } = TEXT.list.marks;
  const { revision, signedOff: signed, shared: isShared } = marks ?? NO_MARKS;
  return [
    ...(revision > 0 ? [corrected(revision)] : []),
    ...(signed === null ? [] : [signedOff(signed, revision)]),
    ...(facts.blurFaces ? [blurred] : []),
    ...(isShared ? [shared] : []),
  ];
}

const NO_MARKS = { revision: 0, signedOff: null, shared: false };

export function MarkList({ record }: { record: AnalysisRecord }) {
  const marks = marksText(record);
  if (marks.length === 0) return null;
  return (
    <ul className="marks">
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  );
}
