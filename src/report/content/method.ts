import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import {
  FAULT_IDS,
  type Analysis,
  type FaultId,
  type MeasureId,
  type QualityNote,
} from '../../analysis/result.ts';
import { FAULT_WORDS, listText } from '../words.ts';

/** A quality note in plain words. */
export interface LimitNote {
  severity: QualityNote['severity'];
  lead: string;
  message: string;
  /** Which measures and faults it concerns; null when that is not said. */
  concerns: string | null;
}

const SEVERITY_WORD: Readonly<Record<QualityNote['severity'], string>> = {
  info: 'Note',
  warning: 'Warning',
  refused: 'Not judged',
};

function isFaultId(id: string): id is FaultId {
  return (FAULT_IDS as readonly string[]).includes(id);
}

function affectedName(id: string): string {
  if (isFaultId(id)) return FAULT_WORDS[id].name.toLowerCase();
  return id in MEASURE_CATALOGUE ? MEASURE_CATALOGUE[id as MeasureId].label.toLowerCase() : id;
}

function limitNote({ severity, message, affects }: QualityNote): LimitNote {
  return {
    severity,
    lead: `${SEVERITY_WORD[severity]}.`,
    message,
    concerns: affects.length === 0 ? null : `Concerns: ${listText(groupedNames(affects))}.`,
  };
}

/** Names that differ only behind a comma become one, since commas part the names: "landing distance (heel and ankle)". */
function groupedNames(affects: readonly string[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const name of affects.map(affectedName)) {
    const [group, ...rest] = name.split(', ');
    const kinds = groups.get(group) ?? new Set<string>();
    for (const kind of rest) kinds.add(kind);
    groups.set(group, kinds);
  }
  return [...groups].map(([group, kinds]) =>
    kinds.size === 0 ? group : `${group} (${listText([...kinds])})`,
  );
}

export const NO_LIMITS = 'Nothing about this clip stood in the way.';

/** What limits this clip, the gravest first. */
export function limitNotes(analysis: Analysis): LimitNote[] {
  const order = ['refused', 'warning', 'info'] as const;
  return order.flatMap((severity) =>
    analysis.quality.filter((note) => note.severity === severity).map(limitNote),
  );
}

export const EXCLUDED_LEAD = 'Supports not counted:';

/** Why supports are not counted, each reason once with how often. */
export function excludedReasons(analysis: Analysis): string[] {
  const counts = new Map<string, number>();
  for (const { excluded } of analysis.supports) {
    if (excluded !== null) counts.set(excluded, (counts.get(excluded) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count} ${count === 1 ? 'support' : 'supports'}: ${reason}`);
}

/** The parts of the method that are the same for every clip. */
export const METHOD_TEXTS: readonly (readonly [title: string, text: string])[] = [
  [
    'How it was measured',
    'A pose model finds 33 points of the body in every frame. Exchanged legs and outliers are repaired, short gaps filled, and the tracks smoothed without delay. The general centre of mass (GCM) is the mean of the body’s segments weighted by their mass. From it a plumb line is dropped to the ground, and where the foot lands is measured against that line. Initial contact and toe-off are timed between frames from the motion of the foot against the ground. Every number is the median over the counted steps; its error comes from repeating the whole measurement with the points, events, scale and centre of mass shifted by their own errors.',
  ],
  [
    'What a single camera cannot do',
    'It sees the plane of the picture only: a foot turned out, a camera that is not square to the runner or wide shorts shift the numbers. It measures positions, not forces: how hard the calf works is inferred from how the body moves. No steady runner lands straight under the body; every number is judged against what is expected at the speed of the clip, from few measured runners, so read the grades as guidance. That these faults load the calf is the teaching of N. Romanov’s Pose Method; studies agree on some of it and not on all.',
  ],
];
