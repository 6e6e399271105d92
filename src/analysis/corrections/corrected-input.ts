import type { AnalysisInput } from '../analyse.ts';
import type { ClipInfo, QualityNote } from '../result.ts';
import type { AnalysisSettings } from '../settings.ts';
import { isSlowMotionNote, slowMotionFactor, slowMotionNote } from '../slow-motion.ts';
import type { ChangedFacts, Corrections } from './corrections.ts';

/** The input with changed facts in place, and every time in real time of the changed capture rate. */
export function correctedInput(input: AnalysisInput): AnalysisInput {
  const { corrections } = input;
  if (corrections === undefined) return input;
  const { facts } = corrections;
  const clip = correctedClip(input.clip, facts);
  const stretch = input.clip.timeScale / clip.timeScale;
  return {
    ...input,
    clip,
    settings: correctedSettings(input.settings, facts, stretch),
    standing: facts.standingRangeMs ? null : input.standing,
    notes: correctedNotes(input.notes, clip, facts),
    corrections: stretched(corrections, stretch),
  };
}

function correctedClip(clip: ClipInfo, { captureFps }: ChangedFacts): ClipInfo {
  if (captureFps === undefined) return clip;
  const timeScale = slowMotionFactor(captureFps, clip.containerFps);
  const durationMs = (clip.durationMs * clip.timeScale) / timeScale;
  return { ...clip, captureFps, timeScale, durationMs };
}

function correctedSettings(
  settings: AnalysisSettings,
  facts: ChangedFacts,
  stretch: number,
): AnalysisSettings {
  const standing = changed(facts.standingRangeMs, settings.standingRangeMs);
  return {
    ...settings,
    heightM: changed(facts.heightM, settings.heightM),
    speedMps: changed(facts.speedMps, settings.speedMps),
    sex: changed(facts.sex, settings.sex),
    inclinePct: changed(facts.inclinePct, settings.inclinePct),
    direction: changed(facts.direction, settings.direction),
    standingRangeMs: standing === null ? null : { from: standing.from * stretch, to: standing.to * stretch },
  };
}

function changed<T>(fact: T | undefined, was: T): T {
  return fact === undefined ? was : fact;
}

/** What was said of slow motion no longer holds when the rate is another. */
function correctedNotes(
  notes: readonly QualityNote[],
  clip: ClipInfo,
  { captureFps }: ChangedFacts,
): readonly QualityNote[] {
  if (captureFps === undefined) return notes;
  const slow = slowMotionNote(clip, 'as given');
  const others = notes.filter((note) => !isSlowMotionNote(note));
  return slow === null ? others : [slow, ...others];
}

function stretched(corrections: Corrections, by: number): Corrections {
  return {
    ...corrections,
    events: corrections.events.map((move) => ({
      ...move,
      automaticMs: move.automaticMs * by,
      correctedMs: move.correctedMs * by,
    })),
    excludedSupports: corrections.excludedSupports.map((support) => ({
      ...support,
      automaticContactMs: support.automaticContactMs * by,
    })),
  };
}
