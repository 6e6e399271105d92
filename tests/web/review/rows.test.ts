import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS, type Corrections } from '../../../src/analysis/corrections/corrections.ts';
import { DEFAULT_SETTINGS } from '../../../src/analysis/settings.ts';
import { correctionRows } from '../../../src/web/review/rows.ts';
import { NOTHING_WRITTEN } from './nothing-written.ts';

const NOTHING_STORED = { corrections: NO_CORRECTIONS, writtenIn: NOTHING_WRITTEN };
const TIMES_MS = [0, 100, 200, 300, 400];
const CLIP = {
  file: 'run.mp4',
  sha256: '',
  widthPx: 100,
  heightPx: 100,
  frames: 5,
  containerFps: 10,
  captureFps: 10,
  timeScale: 1,
  rotationDeg: 0,
  variableFrameRate: false,
  durationMs: 500,
  recordedAt: null,
};
const INPUT: Parameters<typeof correctionRows>[2] = {
  clip: CLIP,
  settings: DEFAULT_SETTINGS,
  faults: [],
  points: { left_foot_index: [null, [10, 20.4], null, null, null] },
};
const CORRECTED: Corrections = {
  ...NO_CORRECTIONS,
  events: [{ foot: 'left', event: 'initialContact', automaticMs: 230, correctedMs: 150 }],
  excludedSupports: [{ foot: 'right', automaticContactMs: 300, reason: 'Stumbles.' }],
  swappedLegs: [{ fromFrame: 1, toFrame: 2 }],
  keypoints: [{ frame: 1, name: 'left_foot_index', x: 12.3, y: 20 }],
  facts: { heightM: 1.78 },
  grades: [{ fault: 'push-off', foot: 'left', grade: 'mild', reason: 'Seen.' }],
};

describe('what was corrected, as rows', () => {
  it('is empty without corrections', () => {
    expect(correctionRows(NO_CORRECTIONS, NOTHING_STORED, INPUT, TIMES_MS)).toEqual([]);
  });

  it('shows automatic and corrected value side by side, with the first picture that shows an event', () => {
    const rows = correctionRows(CORRECTED, NOTHING_STORED, INPUT, TIMES_MS);
    expect(rows.map(({ what, automatic, corrected }) => [what, automatic, corrected])).toEqual([
      ['Left contact', '0.23 s, picture 4', '0.15 s, picture 3: one picture earlier (−80 ms)'],
      ['Right support at 0.30 s', 'counted', 'left out: Stumbles.'],
      ['Legs in pictures 2 to 3', 'as found', 'swapped'],
      ['Left toe in picture 2', 'x 10, y 20', 'x 12, y 20'],
      ['Active push-off, left foot', 'not judged by the machine', 'mild: Seen.'],
      ['Height', 'not known', '1.78 m'],
    ]);
  });

  it('says with which revision each was stored, if it was', () => {
    const writtenIn = {
      ...{ events: [1], excludedSupports: [2], swappedLegs: [3], keypoints: [4] },
      ...{ grades: [5], notes: [], facts: { heightM: 6 } },
    };
    const rows = correctionRows(CORRECTED, { corrections: CORRECTED, writtenIn }, INPUT, TIMES_MS);
    expect(rows.map((row) => row.writtenIn)).toEqual([1, 2, 3, 4, 5, 6]);
    const before = { ...CORRECTED, keypoints: [], facts: { heightM: 1.7 } };
    const changed = correctionRows(CORRECTED, { corrections: before, writtenIn }, INPUT, TIMES_MS);
    expect(changed.map((row) => row.writtenIn)).toEqual([1, 2, 3, null, 5, null]);
  });

  it('takes back one and leaves the others', () => {
    const rows = correctionRows(CORRECTED, NOTHING_STORED, INPUT, TIMES_MS);
    expect(rows[0].without).toEqual({ ...CORRECTED, events: [] });
    expect(rows[5].without).toEqual({ ...CORRECTED, facts: {} });
  });
});
