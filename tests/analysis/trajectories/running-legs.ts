import {
  KEYPOINT_NAMES,
  type KeypointColumn,
  type KeypointName,
  type PoseTrack,
  type Side,
} from '../../../src/analysis/pose-track.ts';

/** Two legs swinging like pendulums in opposite phase, 300 px long, at 60 frames per second. */
export function runningLegs(frames = 120): PoseTrack {
  const timesMs = Float64Array.from({ length: frames }, (_, i) => (1000 * i) / 60);
  const columns = KEYPOINT_NAMES.map((name) => [name, columnOf(name, timesMs)] as const);
  return {
    widthPx: 1280,
    heightPx: 720,
    timesMs,
    keypoints: Object.fromEntries(columns) as Record<KeypointName, KeypointColumn>,
  };
}

/** Share of the leg at which a point lies, and how far it is ahead. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  hip: [0, 0],
  knee: [0.5, 0],
  ankle: [1, 0],
  heel: [1.05, -20],
  foot_index: [1.05, 70],
};

function columnOf(name: KeypointName, timesMs: Float64Array): KeypointColumn {
  const side: Side = name.startsWith('left') ? 'left' : 'right';
  const [along, ahead] = PLACES[name.replace(/^(left|right)_/, '')] ?? [-0.5, 0];
  const phase = side === 'left' ? 0 : Math.PI;
  const angle = timesMs.map((time) => 0.6 * Math.sin((2 * Math.PI * time) / 720 + phase));
  const lift = timesMs.map((time) => 0.2 * Math.max(0, Math.cos((2 * Math.PI * time) / 720 + phase)));
  return {
    x: angle.map((a) => 600 + 300 * along * Math.sin(a) + ahead),
    y: angle.map((a, i) => 300 + 300 * along * (Math.cos(a) - lift[i])),
    score: new Float64Array(timesMs.length).fill(side === 'left' ? 1 : 0.8),
  };
}
