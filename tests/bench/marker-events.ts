import { viewOf } from '../../src/analysis/body/view.ts';
import { roughSizes } from '../../src/analysis/body/scale.ts';
import { findSupports } from '../../src/analysis/gait/find-supports.ts';
import { median, robustSd } from '../../src/analysis/maths/statistics.ts';
import { DEFAULT_SETTINGS } from '../../src/analysis/settings.ts';
import { readKeypoints } from '../../src/analysis/trajectories/read-keypoints.ts';
import { thighAndShankPx } from '../../src/analysis/trajectories/leg-length.ts';
import { buildTrajectories } from '../../src/analysis/trajectories/trajectories.ts';
import { type MarkerFileName, markerRun } from './marker-keypoints.ts';

/** Errors of one kind of event against the force plates, ms. */
export interface EventErrors {
  readonly medianMs: number;
  /** 1.48 MAD. */
  readonly spreadMs: number;
}

export interface MarkerEvents {
  readonly contacts: number;
  readonly found: number;
  readonly invented: number;
  readonly initialContact: EventErrors;
  readonly toeOff: EventErrors;
  readonly contactTime: EventErrors;
}

/** A support belongs to a plate contact of the same foot when it begins this close to it. */
const SAME_CONTACT_MS = 120;

/** Runs the events on markers and compares them with the plates. */
export function markerEvents(name: MarkerFileName, fps: number, noiseM: number): MarkerEvents {
  const { keypoints, contacts } = markerRun(name, fps, noiseM);
  const trajectories = buildTrajectories(readKeypoints(keypoints, 1));
  const unknown = { heightM: null, sex: null };
  const sizes = roughSizes(thighAndShankPx(trajectories.filtered), unknown);
  const gait = findSupports(trajectories, viewOf(trajectories.filtered, null), sizes, DEFAULT_SETTINGS);
  const supports = (gait?.supports ?? []).filter((support) => support.excluded === null);
  const pairs = contacts.flatMap((contact) => {
    const support = supports.find(
      ({ foot, initialContact }) =>
        foot === contact.foot &&
        initialContact !== null &&
        Math.abs(initialContact.timeMs - 1000 * contact.initialContactS) < SAME_CONTACT_MS,
    );
    return support === undefined ? [] : [{ contact, support }];
  });
  const errors = (of: (pair: (typeof pairs)[number]) => number): EventErrors => {
    const values = pairs.map(of);
    return { medianMs: median(values), spreadMs: robustSd(values) };
  };
  const contactError = ({ contact, support }: (typeof pairs)[number]): number =>
    (support.initialContact?.timeMs ?? Number.NaN) - 1000 * contact.initialContactS;
  const toeOffError = ({ contact, support }: (typeof pairs)[number]): number =>
    (support.toeOff?.timeMs ?? Number.NaN) - 1000 * contact.toeOffS;
  return {
    contacts: contacts.length,
    found: pairs.length,
    invented: supports.length - pairs.length,
    initialContact: errors(contactError),
    toeOff: errors(toeOffError),
    contactTime: errors((pair) => toeOffError(pair) - contactError(pair)),
  };
}
