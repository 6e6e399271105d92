import type { Side } from '../../src/analysis/pose-track.ts';
import { FOOT_HALF_M } from '../body-points.ts';
import type { Camera } from '../camera.ts';
import { soleHeight } from '../kinematics/leg-pose.ts';
import type { RunnerPose } from '../kinematics/runner-pose.ts';

/** A shadow under each foot, fading as the foot rises. */
export function drawShadows(camera: Camera, pose: RunnerPose, x: number, nearSide: Side): string {
  return (['left', 'right'] as const)
    .map((side) => {
      const leg = pose.legs[side];
      const strength = 0.55 * Math.exp(-soleHeight(leg) / 0.08);
      const depth = side === nearSide ? -FOOT_HALF_M : FOOT_HALF_M;
      const middle = (leg.heelSole.x + leg.toeSole.x) / 2 + x;
      const half = Math.abs(leg.toeSole.x - leg.heelSole.x) / 2 + 0.02;
      const [cx, cy] = camera.pixel({ x: middle, y: 0 }, depth);
      const [ex, ey] = camera.pixel({ x: middle + half, y: 0 }, depth);
      const radius = Math.hypot(ex - cx, ey - cy);
      return (
        `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${radius.toFixed(1)}" ` +
        `ry="${(0.13 * radius).toFixed(1)}" fill="black" fill-opacity="${strength.toFixed(3)}"/>`
      );
    })
    .join('');
}
