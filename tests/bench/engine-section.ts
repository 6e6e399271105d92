import { KEYPOINT_NAMES } from '../../src/analysis/pose-track.ts';
import type { KeypointsFile } from '../../src/analysis/keypoints.ts';
import { quantile } from '../../src/analysis/maths/statistics.ts';
import type { FaultFinding } from '../../src/analysis/result.ts';
import type { KnownFacts } from '../../src/pipeline/request.ts';
import { bareNetwork } from './bare-network.ts';
import { type ClipRun, wallMs } from './clip-run.ts';
import { realClipPath } from './real-section.ts';
import type { Section } from './section.ts';
import { plainRecipe } from './synthetic-recipes.ts';
import { numberText } from './table.ts';
import type { Workshop } from './workshop.ts';

const PROCESSES = 2;
const TREADMILL = 'treadmill_male_30fps';

interface Task {
  readonly name: string;
  readonly path: string;
  readonly facts: Partial<KnownFacts>;
}

interface Pair {
  readonly task: Task;
  readonly fast: ClipRun;
  readonly reference: ClipRun;
  /** Distances in pixels of the source between the same points on both. */
  readonly distances: readonly number[];
  readonly otherGrades: number;
}

/** The fast runtime against TensorFlow.js on WebAssembly with pose-detection: the same points, the same grades, sooner. */
export async function engineSection(
  workshop: Workshop,
  quick: boolean,
  say: (text: string) => void,
): Promise<Section> {
  const pairs: Pair[] = [];
  for (const task of await tasks(workshop, quick)) {
    say(task.name);
    const fast = await workshop.analyse(task.path, task.facts, { processes: PROCESSES });
    const reference = await workshop.analyse(task.path, task.facts, {
      processes: PROCESSES,
      runtime: 'wasm',
    });
    const distances = distancesPx(fast.keypoints, reference.keypoints);
    const otherGrades = differing(fast.analysis.faults, reference.analysis.faults);
    pairs.push({ task, fast, reference, distances, otherGrades });
  }
  const treadmill = pairs.find(({ task }) => task.name === TREADMILL);
  const wall = treadmill === undefined ? null : await overBareNetwork(workshop, treadmill);
  return {
    tables: [
      {
        title: 'Fast runtime against the reference',
        caption: `${pairs[0]?.fast.analysis.pose.runtime ?? 'none'} against pose-detection on wasm, heavy model, ${PROCESSES} processes. Distances between the same points over all frames, in pixels of the clip.`,
        columns: ['clip', 'frames', 's', 's on wasm', 'median px', '99 % px', 'other grades'],
        rows: pairs.map(({ task, fast, reference, distances, otherGrades }) => [
          task.name,
          `${fast.analysis.clip.frames}`,
          numberText(wallMs(fast) / 1000, 1),
          numberText(wallMs(reference) / 1000, 1),
          numberText(quantile(distances, 0.5), 3),
          numberText(quantile(distances, 0.99), 2),
          `${otherGrades} of ${fast.analysis.faults.length}`,
        ]),
      },
    ],
    bars: {
      'engine-parity-median': Math.max(...pairs.map(({ distances }) => quantile(distances, 0.5))),
      'engine-parity-99': Math.max(...pairs.map(({ distances }) => quantile(distances, 0.99))),
      'engine-grades': pairs.reduce((sum, { otherGrades }) => sum + otherGrades, 0),
      ...(wall !== null && { 'engine-wall': wall }),
      ...(treadmill !== undefined && { 'engine-gain': wallMs(treadmill.reference) / wallMs(treadmill.fast) }),
    },
  };
}

async function tasks(workshop: Workshop, quick: boolean): Promise<Task[]> {
  const overground = { name: 'overground_30fps', path: realClipPath('overground_30fps'), facts: {} };
  if (quick) return [overground];
  const recipe = plainRecipe(quick);
  const { path } = await workshop.draw(recipe);
  const { heightM, speedMps } = recipe;
  const drawn = { name: 'clean-right', path, facts: { heightM, speedMps } };
  return [{ name: TREADMILL, path: realClipPath(TREADMILL), facts: {} }, overground, drawn];
}

/** Wall time of another run over what its frames cost the network alone, measured before and after. */
async function overBareNetwork(workshop: Workshop, { task }: Pair): Promise<number> {
  const before = await bareNetwork();
  const run = await workshop.analyseAgain(task.path, task.facts, { processes: PROCESSES });
  const after = await bareNetwork();
  const executionMs = (before.executionMs + after.executionMs) / 2;
  return wallMs(run) / ((run.analysis.clip.frames * executionMs) / PROCESSES);
}

function distancesPx(a: KeypointsFile, b: KeypointsFile): number[] {
  return a.poses.flatMap((pose, frame) => {
    const other = b.poses[frame];
    // Seen by one engine only: farther apart than anything else.
    if (pose === null && other === null) return [];
    if (pose === null || other === null) return KEYPOINT_NAMES.map(() => Infinity);
    return pose.keypoints.map(({ x, y }, i) =>
      Math.hypot(x - other.keypoints[i].x, y - other.keypoints[i].y),
    );
  });
}

function differing(a: readonly FaultFinding[], b: readonly FaultFinding[]): number {
  return a.filter(({ id, foot, grade }) => {
    const other = b.find((finding) => finding.id === id && finding.foot === foot);
    return other?.grade !== grade;
  }).length;
}
