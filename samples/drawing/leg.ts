import type { LegPose } from '../kinematics/runner-pose.ts';
import { between } from '../kinematics/vector.ts';
import type { Brush } from './brush.ts';
import type { Look } from './looks.ts';
import type { Section } from './outline.ts';

const THIGH: readonly Section[] = [
  [-0.1, 0.07, 0.088],
  [0.1, 0.088, 0.095],
  [0.35, 0.086, 0.082],
  [0.7, 0.068, 0.06],
  [0.95, 0.058, 0.05],
  [1.06, 0.05, 0.042],
];
const SHANK: readonly Section[] = [
  [-0.06, 0.046, 0.046],
  [0.05, 0.053, 0.05],
  [0.18, 0.047, 0.062],
  [0.34, 0.043, 0.066],
  [0.6, 0.037, 0.045],
  [0.85, 0.033, 0.033],
  [1.02, 0.034, 0.036],
];
const SOCK: readonly Section[] = [
  [0.84, 0.036, 0.037],
  [0.95, 0.037, 0.038],
  [1.08, 0.04, 0.042],
];

function part(sections: readonly Section[], from: number, to: number, wider: number): Section[] {
  const at = (share: number): Section => {
    const next = Math.max(
      1,
      sections.findIndex(([s]) => s >= share),
    );
    const [s0, f0, b0] = sections.at(next - 1) ?? [0, 0, 0];
    const [s1, f1, b1] = sections.at(next) ?? [1, 0, 0];
    const x = (share - s0) / (s1 - s0);
    return [share, f0 + x * (f1 - f0) + wider, b0 + x * (b1 - b0) + wider];
  };
  const steps = 5;
  return Array.from({ length: steps }, (_, i) => at(from + ((to - from) * i) / (steps - 1)));
}

/** Thigh and shank with what is worn on them; the foot is drawn by itself. */
export function drawLeg(brush: Brush, leg: LegPose, look: Look): void {
  brush.limb(leg.knee, leg.ankle, SHANK, look.skin);
  brush.limb(leg.knee, leg.ankle, SOCK, look.sock);
  if (look.legwearTo === 'ankle')
    brush.limb(leg.knee, leg.ankle, part(SHANK, -0.06, 0.88, 0.002), look.legwear);
  brush.limb(leg.hip, leg.knee, THIGH, look.legwearTo === 'mid-thigh' ? look.skin : look.legwear);
  if (look.legwearTo === 'knee')
    brush.limb(
      leg.knee,
      between(leg.knee, leg.ankle, 0.3),
      [
        [-0.15, 0.05, 0.047],
        [0.2, 0.054, 0.051],
        [0.5, 0.05, 0.054],
      ],
      look.legwear,
    );
  if (look.legwearTo === 'mid-thigh')
    brush.limb(leg.hip, leg.knee, part(THIGH, -0.1, 0.46, 0.012), look.legwear);
}
