import type { ErrorCode } from '../errors.ts';
import type { RequestProblem } from './problem-table.ts';

/** What keeps a server from starting: nobody is there yet to be answered. */
type StartError =
  | 'cannot-listen'
  | 'data-folder-unusable'
  | 'database-unreachable'
  | 'folder-in-use'
  | 'no-administrator'
  | 'page-missing';

/** What each problem means, whichever request or clip it comes from. */
export const PROBLEM_MEANINGS: Readonly<
  Record<Exclude<ErrorCode, StartError>, string> & Record<RequestProblem, string>
> = {
  'bad-request': 'The request lacks something, or holds what is not understood.',
  'login-needed': 'Nobody is logged in.',
  'login-refused': 'Address and password do not belong together.',
  'role-needed': 'Whoever is logged in may not do this.',
  'header-missing': 'A piece of an upload came without a header that it needs.',
  'club-needed': 'A coach without a club cannot do this.',
  'wrong-host': 'Another site asked, or the service was asked for under another name.',
  'not-found': 'It is not there, or it belongs to somebody else.',
  'link-ended': 'A link to a report has expired, or was taken back.',
  'too-slow': 'Hardly anything of the request came in.',
  'already-there': 'There is one by this name or address already.',
  'last-administrator': 'Nobody would be left to see to accounts.',
  'wrong-offset': 'A piece of an upload does not begin where the last one ended.',
  'not-now': 'The state of the analysis, or what somebody else did meanwhile, does not allow it.',
  'upload-ended': 'An upload that nobody went on with was removed.',
  'version-missing': 'A request of an upload in pieces does not say which version of the protocol it speaks.',
  'not-offered': 'A part of the protocol of uploads in pieces is not understood here.',
  'too-large': 'The request or its file is larger than is taken.',
  'too-many': 'Too many requests of this kind came within a short time.',
  internal: 'An unexpected error stopped the work.',
  'file-missing': 'The file is not there any more.',
  'not-a-video': 'The file is no video.',
  'video-damaged': 'The video cannot be decoded.',
  'no-video-stream': 'The file holds no pictures.',
  'no-frames': 'The video holds no picture.',
  'too-few-frames': 'The clip is too short to measure anything in.',
  'too-many-pixels': 'The pictures are larger than are taken.',
  'too-long': 'The clip is longer than is taken.',
  'format-refused': 'The file refers to other files, which are not opened.',
  'keypoints-invalid': 'The keypoints are not in the form that is understood.',
  'option-invalid': 'Something said of the clip does not fit it.',
  'runner-not-found': 'Nobody was found where the runner was pointed at.',
  'clip-refused': 'The clip was looked at, and nothing could be measured in it.',
  'weights-missing': 'The files of the pose model are not there.',
  'weights-corrupted': 'The files of the pose model are damaged.',
  'runtime-unavailable': 'The engine of the pose model does not run here.',
  'ffmpeg-unavailable': 'There is no ffmpeg that reads and writes videos.',
  'pose-worker-died': 'The process that looks for the runner ended.',
  'analysis-crashed': 'The process that analysed the clip ended.',
  'output-unwritable': 'The results cannot be written.',
  'disk-full': 'There is no room left for the results.',
  'timed-out': 'The work took longer than it is given.',
  interrupted: 'The work was stopped.',
};
