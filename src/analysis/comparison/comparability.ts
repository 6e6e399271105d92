import type { Analysis } from '../result.ts';
import { shortModelName } from '../body/seen-by-detector.ts';
import { speedChange } from './speed-change.ts';

/** What may make two analyses differ although the runner does not. */
export interface ComparisonWarning {
  readonly code: string;
  /** What is the matter and how to read the comparison then. */
  readonly message: string;
}

interface Check {
  readonly code: string;
  /** The sentence; null when nothing is the matter. */
  readonly say: (before: Analysis, after: Analysis) => string | null;
}

/** Rates within this share of each other sample the same movement alike. */
const SAME_RATE_SHARE = 0.05;
/** Incline is told to about half a percent by a treadmill's display. */
const SAME_INCLINE_PCT = 0.25;
/** Shoes and the time of day change a stature by less. */
const SAME_HEIGHT_M = 0.025;

function fixed(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('-', '−');
}

function speedText(before: Analysis, after: Analysis): string | null {
  const [was, is] = [before.runner.speedMps, after.runner.speedMps];
  if (was === null || is === null) {
    if (was === null && is === null)
      return 'The running speed is not known of either clip: what looks like a change may come from the speed.';
    const missing = was === null ? 'first' : 'second';
    return `The running speed of the ${missing} clip is not known: what looks like a change may come from the speed.`;
  }
  const change = speedChange(before, after);
  if (change === null) return null;
  const [value, sd] = [3.6 * Math.abs(change.value), 3.6 * change.sd];
  const how = change.value > 0 ? 'faster' : 'slower';
  return (
    `The second run is ${how} by ${fixed(value, 1)} ± ${fixed(sd, 1)} km/h. Contact time, landing distance and others ` +
    'change with speed in everybody: read each change against what is expected at the speed of each run. ' +
    'The grades of the faults already allow for the speed.'
  );
}

const CHECKS: readonly Check[] = [
  {
    code: 'refused',
    say: (before, after) => {
      const which = [before, after].map(({ quality }) => quality.some((one) => one.severity === 'refused'));
      if (!which.includes(true)) return null;
      const name = which[0] && which[1] ? 'Neither clip' : which[0] ? 'The first clip' : 'The second clip';
      return `${name} could be measured${which[0] && which[1] ? '' : ' not at all'}: there is nothing to compare.`;
    },
  },
  {
    code: 'same-clip',
    say: (before, after) =>
      before.clip.sha256 === after.clip.sha256
        ? 'Both are analyses of the same video: the runner cannot have changed, and differences come from what was said about runner and clip, from corrections or from the settings.'
        : null,
  },
  { code: 'speed', say: speedText },
  {
    code: 'incline',
    say: ({ runner: was }, { runner: is }) =>
      Math.abs(is.inclinePct - was.inclinePct) > SAME_INCLINE_PCT
        ? `The inclines differ: ${fixed(was.inclinePct, 1)} % before, ${fixed(is.inclinePct, 1)} % after. Uphill shortens the landing and bends the ankle, downhill does the reverse, whatever the technique.`
        : null,
  },
  {
    code: 'side',
    say: ({ runner: was }, { runner: is }) =>
      was.nearSide !== null && is.nearSide !== null && was.nearSide !== is.nearSide
        ? `The clips show the runner from different sides: the ${was.nearSide} leg was near the camera before, the ${is.nearSide} leg is after. Each foot is seen well in one clip and half hidden in the other, so trust changes of a foot less.`
        : null,
  },
  {
    code: 'height',
    say: ({ runner: was }, { runner: is }) =>
      was.heightM !== null && is.heightM !== null && Math.abs(is.heightM - was.heightM) > SAME_HEIGHT_M
        ? `The heights given differ: ${fixed(100 * was.heightM, 0)} cm before, ${fixed(100 * is.heightM, 0)} cm after. Is it the same runner? A wrong height makes every length wrong by the same share.`
        : null,
  },
  {
    code: 'sex',
    say: ({ runner: was }, { runner: is }) =>
      was.sex === is.sex
        ? null
        : 'Different body proportions were chosen for the two, which moves the centre of mass a little.',
  },
  {
    code: 'ankle-zero',
    say: ({ runner: was }, { runner: is }) =>
      was.ankleZero === is.ankleZero
        ? null
        : 'Only one of the two has a standing picture: the zero of foot and ankle angles differs by up to a few degrees, and findings on heel and ankle weigh their signs differently. Ranges and timings hold.',
  },
  {
    code: 'frame-rate',
    say: ({ clip: was }, { clip: is }) =>
      Math.abs(Math.log(is.captureFps / was.captureFps)) > SAME_RATE_SHARE
        ? `The clips were filmed at different rates: ${fixed(was.captureFps, 0)} and ${fixed(is.captureFps, 0)} frames per second. The slower one smooths fast movement: compare the speeds of the ankle and the push-off with care.`
        : null,
  },
  {
    code: 'model',
    say: ({ pose: was }, { pose: is }) =>
      shortModelName(was.model) === shortModelName(is.model)
        ? null
        : `Different models found the runner: ${was.model} and ${is.model}. They do not place the feet quite alike: analyse both with the same one.`,
  },
  {
    code: 'version',
    say: ({ generator: was }, { generator: is }) =>
      was.version === is.version
        ? null
        : `Different versions of the program measured the two: ${was.version} and ${is.version}. The method may have changed between them: analyse both again with one version.`,
  },
];

/** What may make two analyses not comparable, the gravest first. */
export function comparability(before: Analysis, after: Analysis): ComparisonWarning[] {
  return CHECKS.flatMap(({ code, say }) => {
    const message = say(before, after);
    return message === null ? [] : [{ code, message }];
  });
}
