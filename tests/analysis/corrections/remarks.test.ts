import { expect, test } from 'vitest';
import { corrected, drawnClip } from './drawn-clip.ts';

test('no number follows from notes and from grades given by hand', () => {
  const { input } = drawnClip({ durationS: 3 });
  const remarked = corrected(input, {
    notes: [{ id: 'a', text: 'Look.', frame: 3, finding: null, drawing: null }],
    grades: [{ fault: 'push-off', foot: 'left', grade: 'severe', reason: 'Seen.' }],
  });
  expect(remarked).toEqual(corrected(input, {}));
});
