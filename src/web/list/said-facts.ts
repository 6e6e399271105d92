import type { AnalysisRecord } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';

/** "178 cm", "10.5 km/h": what was said of the runner, as far as anything was. */
export function saidFacts({ facts }: Pick<AnalysisRecord, 'facts'>): string[] {
  const { heightM, speedMps } = facts;
  return [
    ...(heightM === null ? [] : [TEXT.compare.heightSaid(Math.round(100 * heightM))]),
    ...(speedMps === null ? [] : [TEXT.compare.speedSaid((3.6 * speedMps).toFixed(1))]),
  ];
}
