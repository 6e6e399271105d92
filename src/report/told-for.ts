import { SPEED_UNKNOWN } from '../analysis/faults/confounders.ts';
import type { NoteCode } from '../analysis/quality-notes.ts';
import type { Analysis } from '../analysis/result.ts';

/** Where the reader can do what a report advises. */
export type Surface = 'command' | 'page';

/** What a reader may have to say about the clip. */
type Said = 'captureFps' | 'direction' | 'standing' | 'scale' | 'speed';

const IN_THE_REVIEW = 'On the page: “Review and correct”, then “Runner and clip”.';

const HOW: Readonly<Record<Said, Readonly<Record<Surface, string>>>> = {
  captureFps: { command: 'The option is --capture-fps, such as --capture-fps 240.', page: IN_THE_REVIEW },
  direction: {
    command: 'The option is --direction left or --direction right.',
    page: 'On the page: when the clip is sent, under “More”, “Runs towards”.',
  },
  standing: {
    command: 'The option is --standing, such as --standing 0-2s.',
    page: 'On the page: “Review and correct”, then “Runner stands here: mark start”.',
  },
  scale: { command: 'The options are --height 178 and --speed 10.5km/h.', page: IN_THE_REVIEW },
  speed: { command: 'The option is --speed, such as --speed 10.5km/h.', page: IN_THE_REVIEW },
};

const SAID_BY_NOTE: Readonly<Partial<Record<NoteCode, Said>>> = {
  'direction-wrong': 'direction',
  'no-rhythm-at-rate': 'captureFps',
  'wrong-capture-rate': 'captureFps',
  'slow-motion-suspected': 'captureFps',
  'impossible-cadence': 'captureFps',
  'direction-unsure': 'direction',
  'no-standing-frame': 'standing',
  'scale-assumed': 'scale',
};

/**
 * A copy of the analysis, to be shown, whose advice also says how to follow it there. What is stored says only what to
 * do: the same result is read on the page and by users of the command line.
 */
export function toldFor(surface: Surface, analysis: Analysis): Analysis {
  return {
    ...analysis,
    quality: analysis.quality.map((note) => {
      const said = SAID_BY_NOTE[note.code as NoteCode];
      return said === undefined ? note : { ...note, message: `${note.message} ${HOW[said][surface]}` };
    }),
    faults: analysis.faults.map((finding) => ({
      ...finding,
      confounders: finding.confounders.map((one) =>
        one === SPEED_UNKNOWN ? `${one} ${HOW.speed[surface]}` : one,
      ),
    })),
  };
}
