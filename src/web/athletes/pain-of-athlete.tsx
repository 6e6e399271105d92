import { useCallback } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import type { Analysis } from '../../analysis/result.ts';
import { getSoreness } from '../api/athletes.ts';
import { useLoaded } from '../use-loaded.ts';
import { dayOf, today } from './days.ts';
import { PainAdvice } from './pain-advice.tsx';
import { painAround } from './soreness-log.ts';

interface PainOfAthleteProps {
  record: AnalysisRecord;
  clip: Pick<Analysis['clip'], 'recordedAt'>;
}

function Advice({ athleteId, clipDay }: { athleteId: string; clipDay: string }) {
  const load = useCallback((signal: AbortSignal) => getSoreness(athleteId, signal), [athleteId]);
  const log = useLoaded(load);
  // Who may see the clip but not the athlete has no log to read: the report stands without it.
  const pain = log.state === 'ready' ? painAround(log.value, clipDay, today()) : null;
  return pain === null ? null : <PainAdvice day={pain} />;
}

/** Above a report: what pain in the athlete's log of soreness calls for, before anything is said of the stride. */
export function PainOfAthlete({ record: { athlete, createdAt }, clip: { recordedAt } }: PainOfAthleteProps) {
  if (athlete === null) return null;
  return <Advice key={athlete.id} athleteId={athlete.id} clipDay={dayOf(recordedAt ?? createdAt)} />;
}
