import type { AnalysisInput } from './analyse.ts';
import type { BuiltBody } from './body/build-body.ts';
import { framesWithPose } from './check-clip.ts';
import type { EventTime } from './gait/support.ts';
import type { Measurement, SupportMeasurement } from './measures/measure-supports.ts';
import type { PoseTrack } from './pose-track.ts';
import type {
  Analysis,
  EventResult,
  FaultFinding,
  QualityNote,
  RunnerInfo,
  Summary,
  SupportResult,
} from './result.ts';
import { buildSeries } from './series.ts';
import type { Trajectories } from './trajectories/trajectories.ts';

/** What the steps of the method have found. */
export interface AnalysisParts {
  readonly raw: PoseTrack;
  readonly trajectories: Trajectories;
  readonly built: BuiltBody;
  readonly measurement: Measurement;
  readonly summary: Summary;
  readonly faults: FaultFinding[];
  readonly quality: QualityNote[];
  readonly frameAt: (timeMs: number) => number;
}

/** What stands at the head of every analysis.json, also of a refused one. */
export function analysisHead(input: AnalysisInput): Pick<Analysis, 'schemaVersion' | 'generator' | 'clip'> {
  return { schemaVersion: 1, generator: { name: 'plumbline', version: input.version }, clip: input.clip };
}

/** Puts the result together in the form of analysis.json; nothing is computed here but counts and units. */
export function writeAnalysis(input: AnalysisInput, parts: AnalysisParts): Analysis {
  const { raw, trajectories, built, measurement } = parts;
  return {
    ...analysisHead(input),
    runner: runnerInfo(input, built),
    pose: {
      ...input.pose,
      framesWithPose: framesWithPose(raw),
      swapsRepaired: trajectories.swappedFrames.filter(Boolean).length,
    },
    quality: parts.quality,
    supports: measurement.supports.map((support) => supportResult(support, built, parts.frameAt)),
    summary: parts.summary,
    faults: parts.faults,
    series: buildSeries(trajectories.filtered, built),
  };
}

function runnerInfo({ settings }: AnalysisInput, { body }: BuiltBody): RunnerInfo {
  const { scale, speedMps } = body;
  const source = settings.speedMps !== null ? 'given' : settings.heightM !== null ? 'belt' : 'estimated';
  const legLengthM = scale === null ? null : body.legLengthPx / scale.pxPerM;
  return {
    direction: body.nearSide,
    nearSide: body.nearSide,
    heightM: settings.heightM,
    sex: settings.sex,
    inclinePct: settings.inclinePct,
    speedMps: speedMps === null ? null : { ...speedMps, source },
    scale,
    legLengthM:
      scale === null || legLengthM === null
        ? null
        : { value: legLengthM, sd: (legLengthM * scale.sd) / scale.pxPerM },
    ankleZero: body.angleZero.source,
  };
}

function supportResult(
  { index, support, events, measures }: SupportMeasurement,
  { body }: BuiltBody,
  frameAt: (timeMs: number) => number,
): SupportResult {
  const event = (time: EventTime | null): EventResult | null =>
    time === null ? null : { frame: frameAt(time.timeMs), timeMs: time.timeMs, sdMs: time.sdMs };
  return {
    index,
    foot: support.foot,
    side: support.foot === body.nearSide ? 'near' : 'far',
    initialContact: event(support.initialContact),
    toeOff: event(support.toeOff),
    events,
    measures,
    excluded: support.excluded,
  };
}
