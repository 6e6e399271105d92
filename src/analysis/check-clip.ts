import type { AnalysisInput } from './analyse.ts';
import type { BuiltBody } from './body/build-body.ts';
import { isRough, shortModelName } from './body/seen-by-detector.ts';
import { assumedStatureM, farthestApart, type ScaleEstimate } from './body/scale.ts';
import { standsAt } from './body/standing-track.ts';
import { SIDE_ON_DEG, type View } from './body/view.ts';
import { cadenceIsPossible, checkCadence, checkCaptureRate } from './check-cadence.ts';
import { couplingNote } from './faults/coupling.ts';
import { USED_FROM_FPS } from './faults/rules.ts';
import type { Gait } from './gait/find-supports.ts';
import { bouncePx } from './gait/hip-height.ts';
import { otherSide, type PoseTrack, SIDES } from './pose-track.ts';
import { note } from './quality-notes.ts';
import type { ClipInfo, FaultFinding, QualityNote } from './result.ts';
import { medianStep } from './trajectories/gaps.ts';
import type { Trajectories } from './trajectories/trajectories.ts';

/** Limits of what can be judged, by trial on clips, where no other source is named. */
const LIMITS = {
  leastFootExtent: 0.08,
  leastPoseShare: 0.1,
  wantedPoseShare: 0.8,
  leastFeetShare: 0.5,
  leastCertainty: 0.75,
  /** A direction that fewer frames than this show was given by mistake. */
  leastGivenCertainty: 0.25,
  /** One and a half strides: a rhythm is something that comes back. */
  shortestSeenS: 1.2,
  leastSupports: 3,
  wantedSupports: 10,
  /** Biomechanics brief, section 5: warn where scales differ by more than 6 %. */
  scaleRatio: 1.06,
  borrowedPercent: 2,
} as const;

/** Reasons to refuse before anything is measured. */
export function checkView(track: PoseTrack, view: View): QualityNote | null {
  const frames = track.timesMs.length;
  const withPose = framesWithPose(track);
  if (withPose < 3 || withPose / frames < LIMITS.leastPoseShare) return note('nobody-in-view');
  if (feetInPicture(track) < LIMITS.leastFeetShare * withPose) return note('feet-out-of-picture');
  if (view.footExtent < LIMITS.leastFootExtent) return note('front-view');
  if (view.certainty < LIMITS.leastGivenCertainty)
    return note('direction-wrong', { given: view.direction, seen: otherSide(view.direction) });
  return null;
}

/** How many frames show somebody. */
export function framesWithPose(track: PoseTrack): number {
  return track.keypoints.left_hip.x.filter((x) => !Number.isNaN(x)).length;
}

/** Frames in which at least one whole foot lies inside the picture. */
function feetInPicture(track: PoseTrack): number {
  const inside = (x: number, y: number): boolean =>
    x >= 0 && x < track.widthPx && y >= 0 && y < track.heightPx;
  return Array.from(track.timesMs.keys()).filter((i) =>
    SIDES.some((side) =>
      (['heel', 'foot_index'] as const).every((joint) => {
        const column = track.keypoints[`${side}_${joint}`];
        return inside(column.x[i], column.y[i]);
      }),
    ),
  ).length;
}

/** Why no rhythm was found: nobody runs, too little of it is seen, or time is taken for another than it was. */
export function noRhythm(track: PoseTrack, { captureFps, timeScale }: ClipInfo): QualityNote {
  const seconds = (framesWithPose(track) * medianStep(track.timesMs)) / 1000;
  if (timeScale !== 1 && seconds * timeScale >= LIMITS.shortestSeenS)
    return note('no-rhythm-at-rate', { fps: Math.round(captureFps), seconds: seconds.toFixed(1) });
  if (seconds < LIMITS.shortestSeenS) return note('too-short', { seconds: seconds.toFixed(1) });
  return note('not-running');
}

/** Reasons to refuse what moves in the picture. */
export function checkGait(gait: Gait, trajectories: Trajectories, clip: ClipInfo): QualityNote | null {
  const bounces = bouncePx(trajectories.filtered, gait.supports, gait.strideMs) >= 0;
  const counted = gait.supports.filter((support) => support.excluded === null).length;
  const wrongRate = checkCaptureRate(gait, clip, bounces && counted >= LIMITS.leastSupports);
  if (wrongRate !== null) return wrongRate;
  if (!bounces) return note('walking');
  const whole = gait.supports.filter(
    ({ initialContact, toeOff }) => initialContact !== null && toeOff !== null,
  ).length;
  if (Math.max(counted, cadenceIsPossible(gait) ? 0 : whole) < LIMITS.leastSupports)
    return note('too-few-supports', { count: counted });
  return null;
}

/** A measured clip with all that was found out on the way. */
export interface MeasuredClip {
  readonly input: AnalysisInput;
  readonly trajectories: Trajectories;
  readonly view: View;
  readonly gait: Gait;
  readonly built: BuiltBody;
  readonly faults: readonly FaultFinding[];
  readonly standingGiven: boolean;
}

/** Everything to be said about a clip that is measured, the caller's own remarks first. */
export function checkMeasured(clip: MeasuredClip): QualityNote[] {
  const coupling = couplingNote(clip.faults);
  return [
    ...clip.input.notes,
    ...checkCadence(clip.gait, clip.input.clip),
    ...checkPicture(clip),
    ...checkScale(clip),
    ...checkRepairs(clip),
    ...(coupling === null ? [] : [coupling]),
  ];
}

type Candidate = readonly [applies: boolean, make: () => QualityNote];

function applying(candidates: readonly Candidate[]): QualityNote[] {
  return candidates.filter(([applies]) => applies).map(([, make]) => make());
}

function checkPicture({
  input,
  trajectories,
  view,
  gait,
  built,
  standingGiven,
}: MeasuredClip): QualityNote[] {
  const { captureFps } = input.clip;
  const counted = gait.supports.filter((support) => support.excluded === null).length;
  const poseShare = framesWithPose(trajectories.repaired) / trajectories.repaired.timesMs.length;
  const yawDeg = Math.abs(view.yawDeg);
  return applying([
    [
      poseShare < LIMITS.wantedPoseShare,
      () => note('seldom-in-view', { percent: Math.round(100 * poseShare) }),
    ],
    [counted < LIMITS.wantedSupports, () => note('few-supports', { count: counted })],
    [yawDeg >= SIDE_ON_DEG, () => note('camera-oblique', { degrees: Math.round(yawDeg) })],
    [
      view.certainty < LIMITS.leastCertainty,
      () => note('direction-unsure', { percent: Math.round(100 * (1 - view.certainty)) }),
    ],
    [isRough(input.pose.model), () => note('rough-model', { model: shortModelName(input.pose.model) })],
    [captureFps < USED_FROM_FPS.ranges, () => note('low-frame-rate', { fps: Math.round(captureFps) })],
    [!standingGiven, () => note('no-standing-frame')],
    [standingGiven && built.standing === null, () => note('standing-unreadable')],
  ]);
}

const SCALE_FROM: Readonly<Record<ScaleEstimate['name'], string>> = {
  belt: 'the speed that is given',
  stature: 'the height and the length of the legs',
  standing: 'the height and the standing picture',
  'assumed stature': 'an average height',
};

function checkScale({ input: { settings }, built }: MeasuredClip): QualityNote[] {
  const apart = farthestApart(built.scales);
  const disagreement = apart === null ? 1 : apart[0].pxPerM / apart[1].pxPerM;
  const assumed = built.scales.some(({ name }) => name === 'assumed stature');
  const { speedMps } = built.body;
  return applying([
    [assumed, () => note('scale-assumed', { height: assumedStatureM(settings.sex).toFixed(2) })],
    [
      disagreement > LIMITS.scaleRatio,
      () =>
        note('scale-disagrees', {
          percent: Math.round(100 * (disagreement - 1)),
          sources: (apart ?? []).map(({ name }) => SCALE_FROM[name]).join(' and '),
        }),
    ],
    [
      settings.speedMps === null && speedMps !== null,
      () => note('speed-estimated', { speed: speedMps?.value.toFixed(1) ?? '' }),
    ],
  ]);
}

function checkRepairs({ input, trajectories, gait, built }: MeasuredClip): QualityNote[] {
  const excluded = gait.supports.filter((support) => support.excluded !== null).length;
  // Whoever stands hides one leg behind the other, which takes nothing from the running.
  const running = Array.from(
    trajectories.filtered.timesMs,
    (timeMs) => !standsAt(timeMs, input.settings.standingRangeMs),
  );
  const whileRunning = (frames: readonly boolean[]): number =>
    frames.filter((is, frame) => is && running[frame]).length;
  const swaps = whileRunning(trajectories.swappedFrames);
  const collapsed = whileRunning(trajectories.collapsedFrames);
  const borrowed = Math.round(100 * built.centre.borrowedShare);
  return applying([
    [swaps > 0, () => note('swaps-repaired', { count: swaps })],
    [collapsed > 0, () => note('legs-collapsed', { count: collapsed })],
    [excluded > 0, () => note('supports-excluded', { count: excluded })],
    [borrowed > LIMITS.borrowedPercent, () => note('limbs-borrowed', { percent: borrowed })],
  ]);
}
