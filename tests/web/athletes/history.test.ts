import { describe, expect, it } from 'vitest';
import type { TextShape } from '../../../src/report/charts/shape.ts';
import { historyChart } from '../../../src/web/athletes/history-chart.ts';
import { MAIN_QUANTITIES, OTHER_QUANTITIES } from '../../../src/web/athletes/quantity.ts';
import { inOrder, placesOf, runOf, type Run } from '../../../src/web/athletes/run.ts';
import { timelineOf } from '../../../src/web/athletes/timeline.ts';
import { syntheticAnalysis } from '../../report/fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();
const [LANDING] = MAIN_QUANTITIES;

function run(id: string, recordedAt: string | null, createdAt = '2025-05-20T12:00:00.000Z'): Run {
  const result = { ...analysis, clip: { recordedAt } };
  return runOf({ id, clipName: `${id}.mp4`, createdAt }, result, { kind: 'automatic' });
}

const ONE = run('one', '2025-05-01T09:00:00+02:00');
const TWO = run('two', '2025-05-08T18:00:00+02:00');
const THREE = run('three', '2025-05-08T08:00:00+02:00');

describe('a run', () => {
  it('lies on the day of filming if the clip says so, else on that of the upload, and says which', () => {
    expect(ONE).toMatchObject({ day: '2025-05-01', dayFrom: 'filming' });
    expect(run('sent', null)).toMatchObject({ day: '2025-05-20', dayFrom: 'upload' });
  });

  it('does not hide another one of its day', () => {
    const ordered = inOrder([TWO, ONE, THREE]);
    expect(ordered.map(({ id }) => id)).toEqual(['one', 'three', 'two']);
    const places = placesOf(ordered);
    const [one, three, two] = ['one', 'three', 'two'].map((id) => places.get(id) ?? 0);
    expect(two - three).toBeCloseTo(1 / 3);
    expect(Math.floor(two) - Math.floor(one)).toBe(7);
  });
});

describe('the history of a measure', () => {
  it('gives each foot its value with its own error, in the unit shown', () => {
    const { left } = analysis.summary.measures.landingDistanceBallM;
    const reading = LANDING.readings(ONE.result)[0];
    expect(reading).toMatchObject({
      foot: 'left',
      value: 100 * (left.median ?? 0),
      sd: 100 * (left.sd ?? 0),
    });
  });

  it('says why a value is missing, and draws nothing for it', () => {
    const missing = structuredClone(ONE);
    const reason = 'the foot is hidden';
    missing.result.summary.measures.landingDistanceBallM.right = {
      ...{ median: null, sd: null, spread: null, n: 0, reason },
    };
    expect(LANDING.readings(missing.result)[1]).toEqual({ foot: 'right', value: null, reason });
    const marks = (runs: Run[]): number =>
      historyChart(timelineOf(runs, [], null), LANDING)?.shapes.filter(({ className }) =>
        className.startsWith('dot'),
      ).length ?? 0;
    expect([marks([ONE, TWO]), marks([missing, TWO])]).toEqual([4, 3]);
  });

  it('is drawn within its frame, with the two weeks and the log below the axis', () => {
    const log = [{ day: '2025-05-03', level: 'pain', remark: '' } as const];
    const drawing = historyChart(timelineOf([ONE, TWO], log, '2025-05-02'), LANDING);
    const classes = drawing?.shapes.map(({ className }) => className) ?? [];
    for (const name of ['adaptation', 'sore-pain', 'reference-band', 'error left', 'error right'])
      expect(classes).toContain(name);
    const words = drawing?.shapes.filter((shape): shape is TextShape => shape.kind === 'text') ?? [];
    for (const { at } of words) expect(at[0]).toBeLessThanOrEqual(drawing?.width ?? 0);
  });

  it('leaves no measure of the catalogue out', () => {
    const all = [...MAIN_QUANTITIES, ...OTHER_QUANTITIES].map(({ id }) => id);
    expect(all.sort()).toEqual([...Object.keys(analysis.summary.measures), 'cadenceSpm'].sort());
  });
});
