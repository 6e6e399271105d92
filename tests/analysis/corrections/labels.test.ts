import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { NO_CORRECTIONS } from '../../../src/analysis/corrections/corrections.ts';
import {
  momentBeforeFrame,
  withMovedEvent,
  withPlacedKeypoint,
} from '../../../src/analysis/corrections/edit-corrections.ts';
import { correctedLabels } from '../../../src/analysis/corrections/labels.ts';
import { compareWithLabels } from '../../bench/label-comparison.ts';
import { drawnClip } from './drawn-clip.ts';

const { input, truth } = drawnClip();
const automatic = analyse(input);
const support = automatic.supports[4];
const shownMs = support.initialContact?.timeMs ?? Number.NaN;
const frame = Math.ceil((support.initialContact?.frame ?? Number.NaN) + 1);

describe('corrections made one after the other', () => {
  const { foot } = support;
  const first = withMovedEvent(NO_CORRECTIONS, {
    ...{ foot, event: 'initialContact', shownMs },
    correctedMs: shownMs + 30,
  });

  it('keep the automatic time of an event that is moved again', () => {
    const { events } = withMovedEvent(first, {
      ...{ foot, event: 'initialContact', shownMs: shownMs + 30 },
      correctedMs: shownMs + 20,
    });
    expect(events).toEqual([
      { foot, event: 'initialContact', automaticMs: shownMs, correctedMs: shownMs + 20 },
    ]);
  });

  it('replace a point that was set before', () => {
    const point = { frame: 3, name: 'left_heel', x: 1, y: 2 } as const;
    const once = withPlacedKeypoint(NO_CORRECTIONS, point);
    expect(withPlacedKeypoint(once, { ...point, x: 5 }).keypoints).toEqual([{ ...point, x: 5 }]);
    expect(withPlacedKeypoint(once, { ...point, frame: 4 }).keypoints).toHaveLength(2);
  });
});

describe('labels', () => {
  const moved = withMovedEvent(NO_CORRECTIONS, {
    ...{ foot: support.foot, event: 'initialContact', shownMs },
    correctedMs: momentBeforeFrame(automatic.series.timeMs, frame),
  });
  const near = truth.nearSide;
  const points = [
    { frame: 9, name: `${near}_heel`, x: 10, y: 20 },
    { frame: 9, name: `${near}_foot_index`, x: 40, y: 21 },
    { frame: 9, name: 'nose', x: 1, y: 1 },
  ] as const;
  const corrections = points.reduce(withPlacedKeypoint, moved);
  const corrected = { ...input, corrections };
  const labels = correctedLabels(corrected, analyse(corrected));
  const notLabelled = { frame: null, spread: null };

  it('say the first frame that shows a corrected contact, and nothing of what was not corrected', () => {
    expect(labels.steps).toEqual([
      {
        side: support.side,
        initialContact: { frame, spread: null },
        toeOff: notLabelled,
        heelOff: notLabelled,
        firstPart: 'unclear',
        heelDown: 'unclear',
      },
    ]);
  });

  it('hold the points of the leg by the names of labels', () => {
    const nothing = { hip: null, knee: null, ankle: null, ball: null };
    expect(labels.points).toEqual([
      { pass: 1, frame: 9, what: 'corrected', side: 'near', ...nothing, heel: [10, 20], toe: [40, 21] },
    ]);
  });

  it('can be compared with an analysis like those made by eye', () => {
    const compared = compareWithLabels(automatic.supports, labels, 1000 / 60);
    expect(compared.wrongSide).toBe(0);
    expect(compared.invented).toBe(automatic.supports.filter(({ excluded }) => excluded === null).length - 1);
  });

  it('are empty without corrections', () => {
    expect(correctedLabels(input, automatic)).toMatchObject({ clip: 'drawn.mp4', steps: [], points: [] });
  });
});
