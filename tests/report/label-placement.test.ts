import { expect, test } from 'vitest';
import {
  lengthInBox,
  placeLabel,
  takenPlace,
  type Obstacles,
} from '../../src/report/frames/label-placement.ts';
import type { Vector } from '../../src/report/frames/vector.ts';

const EMPTY: Obstacles = {
  segments: [],
  boxes: [],
  taken: [],
  bounds: { left: 0, top: 0, width: 600, height: 400 },
};
const SIZE = { width: 160, height: 44 };

test('no leader runs through the text of a label placed before or after it', () => {
  // As at toe-off near the edge of the picture: ball, heel and ankle.
  const anchors: Vector[] = [
    [500, 330],
    [560, 240],
    [480, 200],
  ];
  const taken = anchors.reduce<Obstacles['taken']>((placed, anchor) => {
    const box = placeLabel(anchor, SIZE, { ...EMPTY, taken: placed });
    return box === null ? placed : [...placed, takenPlace(anchor, box)];
  }, []);
  expect(taken).toHaveLength(anchors.length);
  for (const one of taken)
    for (const other of taken) if (one !== other) expect(lengthInBox(one.leader, other.box)).toBe(0);
});

test('a leader does not leave its anchor along the line it points at', () => {
  const upright = { from: [300, 100], to: [300, 300], weight: 20 } as const;
  const box = placeLabel([300, 200], SIZE, { ...EMPTY, segments: [upright] });
  if (box === null) throw new Error('no place');
  expect(box.left > 300 || box.left + box.width < 300).toBe(true);
});
