import { useState } from 'react';
import { TEXT } from '../text.ts';

interface RangeMarkProps {
  words: { readonly begin: string; readonly end: (begin: number) => string };
  frame: number;
  say: (words: string) => void;
  /** Two frames in the order they were marked; false when they cannot be taken, and the begin is kept. */
  onRange: (one: number, other: number) => boolean;
}

/** Marks a stretch of the clip: its begin at one picture, its end at another. */
export function RangeMark({ words, frame, say, onRange }: RangeMarkProps) {
  const [begin, setBegin] = useState<number | null>(null);
  if (begin === null)
    return (
      <button
        type="button"
        onClick={() => {
          setBegin(frame);
          say(TEXT.review.news.marked(frame + 1));
        }}
      >
        {words.begin}
      </button>
    );
  return (
    <>
      <button
        type="button"
        onClick={() => {
          if (onRange(begin, frame)) setBegin(null);
        }}
      >
        {words.end(begin + 1)}
      </button>
      <button
        type="button"
        onClick={() => {
          setBegin(null);
        }}
      >
        {TEXT.review.markCancel}
      </button>
    </>
  );
}
