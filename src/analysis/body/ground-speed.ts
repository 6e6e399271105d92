import type { Gait } from '../gait/find-supports.ts';
import type { AnalysisSettings } from '../settings.ts';
import type { Body, Scale } from './body.ts';
import { RELATIVE_SD } from './scale.ts';

/** Error of a speed read from a treadmill's display (Willwacher et al. 2021). */
const GIVEN_SPEED_SD = 0.02;

/** Speed of the ground under the runner in m/s: as given, else by the planted feet and the scale; null without either. */
export function groundSpeed(settings: AnalysisSettings, gait: Gait, scale: Scale | null): Body['speedMps'] {
  if (settings.speedMps !== null) {
    const share = scale === null ? 0 : scale.sd / scale.pxPerM;
    // What the planted feet and the stature say against it.
    return { value: settings.speedMps, sd: settings.speedMps * Math.max(GIVEN_SPEED_SD, share) };
  }
  if (scale === null || !(gait.runningSpeedPxPerMs > 0)) return null;
  const value = (gait.runningSpeedPxPerMs * 1000) / scale.pxPerM;
  return { value, sd: value * Math.hypot(scale.sd / scale.pxPerM, RELATIVE_SD.belt) };
}
