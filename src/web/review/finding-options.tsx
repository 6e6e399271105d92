import type { FindingName } from '../../analysis/corrections/corrections.ts';
import { SIDES } from '../../analysis/pose-track.ts';
import { FAULT_IDS } from '../../analysis/result.ts';
import { FAULT_WORDS } from '../../report/words.ts';
import { TEXT } from '../text.ts';
import { findingKey } from './merge.ts';

const FINDINGS: readonly FindingName[] = FAULT_IDS.flatMap((fault) => SIDES.map((foot) => ({ fault, foot })));

export function findingText({ fault, foot }: FindingName): string {
  return TEXT.review.notes.finding(FAULT_WORDS[fault].name, foot);
}

/** The finding that was chosen; null for none of them. */
export function findingOfKey(key: string): FindingName | null {
  return FINDINGS.find((finding) => findingKey(finding) === key) ?? null;
}

/** Every fault of each foot, to choose from. */
export function FindingOptions() {
  return FINDINGS.map((finding) => (
    <option key={findingKey(finding)} value={findingKey(finding)}>
      {findingText(finding)}
    </option>
  ));
}
