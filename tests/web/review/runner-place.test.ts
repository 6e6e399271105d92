import { expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { hipsIn } from '../../../src/web/review/runner-place.ts';
import { drawnClip } from '../../analysis/corrections/drawn-clip.ts';

it('the cross begins on the hips of the runner, in the middle where they are not seen', () => {
  const analysis = analyse(drawnClip({ captureFps: 30 }).input);
  const { clip, series } = analysis;
  const [left, right] = [series.points.left_hip?.[60], series.points.right_hip?.[60]];
  if (!left || !right) throw new Error('The drawn runner has no hips.');
  const { x, y } = hipsIn(analysis, 60);
  expect(x * clip.widthPx).toBeCloseTo((left[0] + right[0]) / 2);
  expect(y * clip.heightPx).toBeCloseTo((left[1] + right[1]) / 2);
  const oneHip = { ...analysis, series: { ...series, points: { ...series.points, right_hip: [] } } };
  expect(hipsIn(oneHip, 60).x * clip.widthPx).toBeCloseTo(left[0]);
  expect(hipsIn({ ...analysis, series: { ...series, points: {} } }, 60)).toEqual({ x: 0.5, y: 0.5 });
});
