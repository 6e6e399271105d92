import { analyse } from '../../analysis/analyse.ts';
import { NO_CORRECTIONS, type Corrections } from '../../analysis/corrections/corrections.ts';
import type { Analysis } from '../../analysis/result.ts';
import { rememberedTrack } from '../../analysis/seen-track.ts';
import { PREVIEW_DRAWS } from '../../analysis/settings.ts';
import type { AnalyseAnswer, AnalyseRequest } from './analyse-messages.ts';
import type { AutomaticInput } from './automatic-input.ts';

/** All draws take half a second in which nothing else is answered: they wait until no correction follows. */
const PAUSE_MS = 250;
const WARM_UP_RUNS = 6;

const trackOf = rememberedTrack();
let input: AutomaticInput | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

function analysed(corrections: Corrections, mostDraws: number): Analysis {
  if (input === null) throw new Error('There is nothing to correct yet.');
  const draws = Math.min(mostDraws, input.settings.draws);
  return analyse({ ...input, corrections, settings: { ...input.settings, draws } }, trackOf);
}

function answer(message: AnalyseAnswer): void {
  postMessage(message);
}

function work(request: number, kind: 'rough' | 'whole', corrections: Corrections, draws: number): void {
  try {
    answer({ request, kind, analysis: analysed(corrections, draws) });
  } catch (error) {
    answer({ request, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Code that has run a few times is several times as quick: the first correction shall not be the slow one. */
function warmUp(runs: number): void {
  analysed(NO_CORRECTIONS, PREVIEW_DRAWS);
  // In between, a correction that comes already is heard, and ends this.
  if (runs > 1)
    waiting = setTimeout(() => {
      warmUp(runs - 1);
    });
}

addEventListener('message', ({ data }: MessageEvent<AnalyseRequest>) => {
  clearTimeout(waiting);
  if (data.kind === 'begin') {
    ({ input } = data);
    // What came together with the input goes first.
    waiting = setTimeout(() => {
      warmUp(WARM_UP_RUNS);
    });
    return;
  }
  const { request, corrections } = data;
  if (!data.roughFirst) {
    work(request, 'whole', corrections, Infinity);
    return;
  }
  work(request, 'rough', corrections, PREVIEW_DRAWS);
  waiting = setTimeout(() => {
    work(request, 'whole', corrections, Infinity);
  }, PAUSE_MS);
});
