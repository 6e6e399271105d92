import type { Analysis } from '../../analysis/result.ts';
import { foundFaults } from '../headline.ts';
import { FAULT_WORDS, listText } from '../words.ts';

export interface AdviceList {
  title: string;
  /** Which feet it is for; empty when the list is for several faults. */
  feet: string;
  advice: string[];
}

/** Advice by fault; what several faults have in common is said once, at the end. */
export function adviceLists(analysis: Analysis): AdviceList[] {
  const faults = foundFaults(analysis).map(({ id, findings }) => ({
    title: FAULT_WORDS[id].name,
    feet: listText(findings.map((finding) => finding.foot).sort()),
    advice: [...new Set(findings.flatMap((finding) => finding.advice))],
  }));
  const all = faults.flatMap(({ advice }) => advice);
  const common = [...new Set(all.filter((one, i) => all.indexOf(one) !== i))];
  const lists = faults.flatMap((list) => {
    const own = list.advice.filter((one) => !common.includes(one));
    return own.length === 0 ? [] : [{ ...list, advice: own }];
  });
  return common.length === 0 ? lists : [...lists, { title: 'For all of these', feet: '', advice: common }];
}

/** Said where there is no list of advice. */
export function noAdviceText(analysis: Analysis): string {
  return analysis.faults.some((fault) => fault.grade !== 'not-resolvable')
    ? 'Nothing found in this clip calls for a change.'
    : 'Without findings there is nothing to advise on.';
}

export const SORENESS = {
  title: 'Discomfort is not pain',
  discomfort:
    'After a change of technique the calves may feel tender and stiff. That soreness shows 12 to 48 hours after the run and fades by itself; getting used to the new way of loading takes about two weeks, so change little at a time. For sore calves Romanov advises a warm bath with salts and massage rather than ice, and light running uphill or up stairs rather than calf raises.',
  painLead: 'Pain is something else.',
  pain: 'If it makes you limp or grimace, or comes back instead of fading, stop running, have it examined, and have your technique looked at again before going on. This report measures movement; it is no medical diagnosis.',
  source: 'After N. Romanov, “Calf Soreness” (Pose Method), in our words.',
} as const;
