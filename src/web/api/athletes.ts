import { z } from 'zod';
import { analysisSchema, type AnalysisRecord } from '../../api/analyses.ts';
import {
  athleteSchema,
  sorenessSchema,
  type Athlete,
  type ChangedAthlete,
  type Soreness,
} from '../../api/athletes.ts';
import { analysisPath } from './analyses.ts';
import { ask, askNothing, sent } from './client.ts';

const logSchema = z.array(sorenessSchema);

function athletePath(id: string, rest = ''): string {
  return `/api/athletes/${encodeURIComponent(id)}${rest}`;
}

/** By name. */
export function listAthletes(signal: AbortSignal): Promise<Athlete[]> {
  return ask('/api/athletes', z.array(athleteSchema), { signal });
}

export function getAthlete(id: string, signal: AbortSignal): Promise<Athlete> {
  return ask(athletePath(id), athleteSchema, { signal });
}

export function addAthlete(name: string): Promise<Athlete> {
  return ask('/api/athletes', athleteSchema, sent('POST', { name }));
}

export function changeAthlete(id: string, change: ChangedAthlete): Promise<Athlete> {
  return ask(athletePath(id), athleteSchema, sent('PUT', change));
}

/** With the log of soreness; the clips stay. */
export function deleteAthlete(id: string): Promise<void> {
  return askNothing(athletePath(id), { method: 'DELETE' });
}

/** Oldest day first. */
export function getSoreness(id: string, signal: AbortSignal): Promise<Soreness[]> {
  return ask(athletePath(id, '/soreness'), logSchema, { signal });
}

/** @returns the whole log */
export function noteSoreness(id: string, { day, level, remark }: Soreness): Promise<Soreness[]> {
  return ask(athletePath(id, `/soreness/${day}`), logSchema, sent('PUT', { level, remark }));
}

/** @returns the whole log */
export function forgetSoreness(id: string, day: string): Promise<Soreness[]> {
  return ask(athletePath(id, `/soreness/${day}`), logSchema, { method: 'DELETE' });
}

/** Says whose stride an analysis shows; null is nobody in particular. */
export function setAthlete(analysisId: string, athleteId: string | null): Promise<AnalysisRecord> {
  return ask(analysisPath(analysisId, '/athlete'), analysisSchema, sent('PUT', { athleteId }));
}
