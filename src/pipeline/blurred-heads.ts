import type { KeypointsFile } from '../analysis/keypoints.ts';
import type { ClipInfo, QualityNote } from '../analysis/result.ts';
import { type Head, headOf } from '../pose/heads/head.ts';
import { coversAt, type HeadTrack, type Holding } from '../pose/heads/head-track.ts';
import type { PersonTrack } from '../pose/people/people-tracks.ts';

/** How long a runner who is not found is still covered, in real time: between two sightings, and beyond the last. */
const GAP_MS = 1000;
const END_MS = 500;
/** Others are looked for in one frame of 13 to 19, and may be missed in some looks. */
const OTHERS: Holding = { gapFrames: 100, endFrames: 24 };

/** Heads of others than the runner; null when nobody was looked for. */
export type OtherHeads = readonly HeadTrack[] | null;

/** The heads to be made unrecognisable in a clip. Frames are 0-based in decode order, pixels those of the clip as shown. */
export interface BlurredHeads {
  readonly at: (frame: number) => readonly Head[];
  /** No head of a runner was found in any frame: then the clip is not to be shown. */
  readonly nobody: boolean;
  /** What the report says of it, and of heads that were not found. */
  readonly note: QualityNote;
}

export function headsOfOthers(others: readonly PersonTrack[]): HeadTrack[] {
  return others.map((track) =>
    track.flatMap(({ frame, pose }) => {
      const head = headOf(pose);
      return head === null ? [] : [{ ...head, frame }];
    }),
  );
}

export function blurredHeads(keypoints: KeypointsFile, others: OtherHeads, clip: ClipInfo): BlurredHeads {
  const runner = runnersHead(keypoints);
  const perMs = clip.captureFps / 1000;
  const holding = { gapFrames: Math.round(GAP_MS * perMs), endFrames: Math.round(END_MS * perMs) };
  const covered = (frame: number): Head[] => coversAt(runner, frame, holding);
  const bare = keypoints.poses.filter((_, frame) => covered(frame).length === 0).length;
  return {
    at: (frame) => [...covered(frame), ...(others ?? []).flatMap((head) => coversAt(head, frame, OTHERS))],
    nobody: bare === keypoints.poses.length,
    note: blurNote({ bare, frames: keypoints.poses.length, others }),
  };
}

function runnersHead({ poses }: KeypointsFile): HeadTrack {
  return poses.flatMap((pose, frame) => {
    const head = pose === null ? null : headOf(pose);
    return head === null ? [] : [{ ...head, frame }];
  });
}

interface Coverage {
  /** Frames in which no head of the runner is covered. */
  readonly bare: number;
  readonly frames: number;
  readonly others: OtherHeads;
}

function blurNote({ bare, frames, others }: Coverage): QualityNote {
  const nobody = bare === frames;
  const headless = (others ?? []).filter((head) => head.length === 0).length;
  const sentences = [
    nobody
      ? 'The runner’s head could not be located in this clip so that the clip is not shown.'
      : `The runner’s head is made unrecognisable in all pictures${othersText(others)}.`,
    bare > 0 && !nobody
      ? `In ${bare} of ${frames} frames the runner was not found, and nothing is covered there.`
      : null,
    headless > 0 ? `The heads of ${headless} others could not be located.` : null,
    others === null
      ? 'Nobody else was looked for, since the keypoints were given: other faces are not covered.'
      : 'People who are seen only in part or far away may be missed.',
    'Look through pictures and videos before you share them.',
  ];
  return {
    code: 'heads-blurred',
    severity: bare > 0 || headless > 0 || others === null ? 'warning' : 'info',
    message: sentences.filter((sentence) => sentence !== null).join(' '),
    affects: [],
  };
}

function othersText(others: OtherHeads): string {
  const count = (others ?? []).filter((head) => head.length > 0).length;
  if (count === 0) return '';
  return `, and so is what was taken for ${count === 1 ? 'another person' : `${count} other people`}`;
}
