import type { AnalysisInput } from './analyse.ts';
import { framesWithPose } from './check-clip.ts';
import { type PoseTrack, type Side, SIDES } from './pose-track.ts';
import {
  type Analysis,
  FAULT_IDS,
  type FaultFinding,
  NUMERIC_MEASURE_IDS,
  type NumericMeasureId,
  type QualityNote,
  type SideSummary,
  type Summary,
} from './result.ts';
import { emptySeries } from './series.ts';
import { analysisHead } from './write-analysis.ts';

/** The answer to a clip that cannot be measured: why, and nothing that looks like a number. */
export function refusedAnalysis(input: AnalysisInput, reason: QualityNote, raw: PoseTrack): Analysis {
  const { settings } = input;
  return {
    ...analysisHead(input),
    runner: {
      direction: null,
      nearSide: null,
      heightM: settings.heightM,
      sex: settings.sex,
      inclinePct: settings.inclinePct,
      speedMps: null,
      scale: null,
      legLengthM: null,
      ankleZero: 'typical-shoe',
    },
    pose: { ...input.pose, framesWithPose: framesWithPose(raw), swapsRepaired: 0 },
    quality: [...input.notes, reason],
    supports: [],
    summary: emptySummary(reason.message),
    faults: SIDES.flatMap((foot) => FAULT_IDS.map((id) => missingFinding(id, foot, reason.message))),
    series: emptySeries(),
  };
}

function emptySummary(reason: string): Summary {
  const missing: SideSummary = { median: null, sd: null, spread: null, n: 0, reason };
  const rows = NUMERIC_MEASURE_IDS.map((id) => [id, { left: missing, right: missing, expected: null }]);
  const noStrike = { value: null, share: null, n: 0 } as const;
  return {
    cadenceSpm: null,
    measures: Object.fromEntries(rows) as Record<NumericMeasureId, Summary['measures'][NumericMeasureId]>,
    strikeType: { left: noStrike, right: noStrike },
    typicalSupport: { left: null, right: null },
  };
}

function missingFinding(id: FaultFinding['id'], foot: Side, why: string): FaultFinding {
  return {
    id,
    foot,
    grade: 'not-resolvable',
    probability: 0,
    distribution: null,
    lead: null,
    measures: [],
    evidence: null,
    why,
    confounders: [],
    advice: [],
  };
}
