import { MEASURE_CATALOGUE } from '../../analysis/measures/catalogue.ts';
import {
  FAULT_IDS,
  type Analysis,
  type FaultId,
  type MeasureId,
  type QualityNote,
} from '../../analysis/result.ts';
import { decimalText, percentText, plusMinusText } from '../number-text.ts';
import { FAULT_WORDS, listText } from '../words.ts';
import { html, type Markup } from './markup.ts';

const SEVERITY_WORD: Readonly<Record<QualityNote['severity'], string>> = {
  info: 'Note',
  warning: 'Warning',
  refused: 'Not judged',
};

function isFaultId(id: string): id is FaultId {
  return (FAULT_IDS as readonly string[]).includes(id);
}

function affectedName(id: string): string {
  if (isFaultId(id)) return FAULT_WORDS[id].name.toLowerCase();
  return id in MEASURE_CATALOGUE ? MEASURE_CATALOGUE[id as MeasureId].label.toLowerCase() : id;
}

function noteItem(note: QualityNote): Markup {
  const names = [...new Set(note.affects.map(affectedName))];
  return html`<li class="${note.severity}">
    <strong>${SEVERITY_WORD[note.severity]}.</strong> ${note.message}
    ${names.length === 0 ? null : html`<small>Concerns: ${listText(names)}.</small>`}
  </li>`;
}

/** What limits this clip, the gravest first. */
function notesList(analysis: Analysis): Markup {
  const order = ['refused', 'warning', 'info'] as const;
  const notes = order.flatMap((severity) => analysis.quality.filter((note) => note.severity === severity));
  if (notes.length === 0) return html`<p>Nothing about this clip stood in the way.</p>`;
  return html`<ul class="notes">
    ${notes.map(noteItem)}
  </ul>`;
}

type Setting = readonly [name: string, value: string];

function clipSettings({ clip }: Analysis): Setting[] {
  const rate = `${decimalText(clip.captureFps, 2)} frames a second${clip.variableFrameRate ? ', variable' : ''}`;
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
    ['Incline', `${decimalText(runner.inclinePct, 1)} %`],
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
        : `${plusMinusText(summary.cadenceSpm.value, summary.cadenceSpm.sd, 1)} steps a minute`,
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

function excludedSupports(analysis: Analysis): Markup | null {
  const counts = new Map<string, number>();
  for (const { excluded } of analysis.supports) {
    if (excluded !== null) counts.set(excluded, (counts.get(excluded) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return html`<p>Supports not counted:</p>
    <ul>
      ${[...counts].map(([reason, count]) => html`<li>${count}: ${reason}</li>`)}
    </ul>`;
}

/** How the numbers come about, what limits them, and the settings of this run. */
export function methodSection(analysis: Analysis): Markup {
  const settings = [...clipSettings(analysis), ...runnerSettings(analysis), ...poseSettings(analysis)];
  return html`<section id="method">
    <h2>Method and limits</h2>
    <h3>This clip</h3>
    ${notesList(analysis)} ${excludedSupports(analysis)}
    <h3>How it was measured</h3>
    <p>
      A pose model finds 33 points of the body in every frame. Exchanged legs and outliers are repaired, short
      gaps filled, and the tracks smoothed without delay. The general centre of mass (GCM) is the mean of the
      body’s segments weighted by their mass. From it a plumb line is dropped to the ground, and where the
      foot lands is measured against that line. Initial contact and toe-off are timed between frames from the
      motion of the foot against the ground. Every number is the median over the counted steps; its error
      comes from repeating the whole measurement with the points, events, scale and centre of mass shifted by
      their own errors.
    </p>
    <h3>What a single camera cannot do</h3>
    <p>
      It sees the plane of the picture only: a foot turned out, a camera that is not square to the runner or
      wide shorts shift the numbers. It measures positions, not forces: how hard the calf works is inferred
      from how the body moves. No steady runner lands straight under the body; every number is judged against
      what is expected at the speed of the clip, from few measured runners, so read the grades as guidance.
      That these faults load the calf is the teaching of N. Romanov’s Pose Method; studies agree on some of it
      and not on all.
    </p>
    <h3>Settings</h3>
    <table class="settings">
      <tbody>
        ${settings.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
