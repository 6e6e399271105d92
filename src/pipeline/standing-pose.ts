import { basename } from 'node:path';
import type { KeypointsFile } from '../analysis/keypoints.ts';
import { PlumblineError } from '../errors.ts';
import { estimatePoses, type PoseOptions } from '../pose/estimate-poses.ts';
import { readPicture } from '../video/read-picture.ts';
import { pictureSource } from './clip-source.ts';

/**
 * The pose of the runner in a picture taken standing, in pixels of that picture.
 * @throws PlumblineError option-invalid when nobody is seen there, and whatever reading the picture throws
 */
export async function standingPose(path: string, options: PoseOptions): Promise<KeypointsFile> {
  const { model, runtime, signal } = options;
  const stop = signal === undefined ? {} : { signal };
  const picture = await readPicture(path, stop);
  const { file } = await estimatePoses(pictureSource(picture), { model, runtime, processes: 1, ...stop });
  if (file.poses.some((pose) => pose !== null)) return file;
  throw new PlumblineError('option-invalid', `Nobody was found standing in ${basename(path)}.`, {
    advice: 'Choose another picture for --standing, or leave it out.',
  });
}
