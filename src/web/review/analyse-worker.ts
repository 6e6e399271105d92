import { analyse } from '../../analysis/analyse.ts';
import type { AnalyseAnswer, AnalyseRequest } from './analyse-messages.ts';

/** Enough to show where the numbers go; their errors follow with all draws. */
const ROUGH_DRAWS = 20;

function answer(message: AnalyseAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<AnalyseRequest>) => {
  const input = { ...data.input, corrections: data.corrections };
  const { settings } = input;
  try {
    const draws = Math.min(ROUGH_DRAWS, settings.draws);
    answer({ kind: 'rough', analysis: analyse({ ...input, settings: { ...settings, draws } }) });
    answer({ kind: 'whole', analysis: analyse(input) });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
