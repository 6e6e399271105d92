import { SIDES } from '../../analysis/pose-track.ts';
import type { Analysis } from '../../analysis/result.ts';
import { geometryInPicture, stripCrops } from './crop.ts';
import type { Sheet } from './draw-sheets.ts';
import { frameGeometry } from './frame-geometry.ts';
import { frameLabels } from './frame-labels.ts';
import type { PlannedFrame } from './frame-plan.ts';
import { overlaySvg } from './overlay.ts';

/** The planned frames to be drawn. Frames of one foot share the size of their crop; those without a pose are left out. */
export function annotatedFrames(analysis: Analysis, plan: readonly PlannedFrame[]): Sheet[] {
  const nearSide = analysis.runner.nearSide ?? 'left';
  return SIDES.flatMap((foot) => {
    const strip = plan.filter((frame) => frame.foot === foot);
    const geometries = strip.map((frame) => frameGeometry(analysis, frame));
    const crops = stripCrops(geometries, analysis.clip.widthPx);
    return strip.flatMap((frame, i): Sheet[] => {
      const crop = crops[i];
      if (crop === null) return [];
      const labels = frameLabels(analysis, frame, geometries[i]);
      const geometry = geometryInPicture(geometries[i], crop);
      const overlay = (plain: boolean): string => overlaySvg(geometry, labels, nearSide, plain);
      return [{ path: frame.path, frameIndex: frame.frameIndex, crop, overlay }];
    });
  });
}
