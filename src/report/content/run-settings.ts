import type { Analysis } from '../../analysis/result.ts';
import { decimalText, percentText, plusMinusText } from '../number-text.ts';

export type Setting = readonly [name: string, value: string];

function clipSettings({ clip }: Analysis): Setting[] {
  const rate = `${decimalText(clip.captureFps, 2)} frames per second${clip.variableFrameRate ? ', variable' : ''}`;
  const slow = clip.timeScale === 1 ? '' : `, played back ${decimalText(clip.timeScale, 2)} times slower`;
  return [
    ['Clip', `${clip.file}, ${clip.widthPx} x ${clip.heightPx} pixels, ${clip.frames} frames`],
    ['Frame rate', rate + slow],
    ['Duration', `${decimalText(clip.durationMs / 1000, 1)} s of running time`],
    ['Checksum (SHA-256)', clip.sha256],
  ];
}

const SPEED_SOURCE = {
  given: 'as given',
  belt: 'from the belt',
  estimated: 'estimated from the video',
} as const;

function runnerSettings({ runner, summary }: Analysis): Setting[] {
  const speed = runner.speedMps;
  const leg = runner.legLengthM;
  return [
    ['Runs towards', runner.direction ?? 'not known'],
    ['Leg near the camera', runner.nearSide ?? 'not known'],
    [
      'Speed',
      speed === null
        ? 'not known'
        : `${plusMinusText(speed.value, speed.sd, 2)} m/s (${plusMinusText(3.6 * speed.value, 3.6 * speed.sd, 1)} km/h), ${SPEED_SOURCE[speed.source]}`,
    ],
    [
      'Incline',
      runner.inclinePct === 0
        ? 'level, which is assumed where nothing is said'
        : `${decimalText(runner.inclinePct, 1)} %`,
    ],
    ['Height', runner.heightM === null ? 'not given' : `${decimalText(100 * runner.heightM, 0)} cm`],
    ['Body proportions', runner.sex === null ? 'mean of both sexes' : runner.sex],
    ['Leg length', leg === null ? 'not known' : `${plusMinusText(100 * leg.value, 100 * leg.sd, 0)} cm`],
    [
      'Scale',
      runner.scale === null
        ? 'none: nothing is given in centimetres'
        : `${plusMinusText(runner.scale.pxPerM, runner.scale.sd, 0)} pixels a metre, from ${runner.scale.source}`,
    ],
    ['Zero of the ankle angle', runner.ankleZero === 'standing' ? 'standing frame' : 'typical shoe'],
    [
      'Cadence',
      summary.cadenceSpm === null
        ? 'not measured'
        : `${plusMinusText(summary.cadenceSpm.value, summary.cadenceSpm.sd, 1)} steps per minute`,
    ],
  ];
}

function poseSettings({ pose, clip, supports, generator }: Analysis): Setting[] {
  const counted = supports.filter((support) => support.excluded === null).length;
  const share = clip.frames === 0 ? '' : ` (${percentText(pose.framesWithPose / clip.frames)})`;
  return [
    ['Pose model', `${pose.model}, ${pose.runtime}`],
    ['Frames with a runner', `${pose.framesWithPose} of ${clip.frames}${share}`],
    ['Frames with legs exchanged back', String(pose.swapsRepaired)],
    ['Supports', `${supports.length} found, ${counted} counted`],
    ['Made with', `${generator.name} ${generator.version}`],
  ];
}

/** Facts of the clip, the runner and the run, in the order in which a reader asks for them. */
export function runSettings(analysis: Analysis): Setting[] {
  return [...clipSettings(analysis), ...runnerSettings(analysis), ...poseSettings(analysis)];
}
