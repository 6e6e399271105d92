import type { QualityNote } from './result.ts';

type Severity = QualityNote['severity'];

interface NoteKind {
  readonly severity: Severity;
  /** What is the matter and what to do; `{...}` are filled in. How it is done depends on where it is read: see toldFor. */
  readonly message: string;
  readonly affects: readonly string[];
}

const LENGTHS = [
  'landingDistanceBallM',
  'landingDistanceHeelM',
  'landingDistanceAnkleM',
  'toeOffDistanceBallM',
];
const ANGLES = [
  'ankleAtContactDeg',
  'ankleMaxDorsiflexionDeg',
  'ankleAtToeOffDeg',
  'footPitchAtContactDeg',
  'footPitchMidSupportDeg',
  'strikeType',
];

/** Everything the analysis may have to say about a clip, in one table. `refused` means that nothing is measured. */
const NOTE_KINDS = {
  'nobody-in-view': {
    severity: 'refused',
    message: 'No runner is seen in this clip. Film one runner from the side, head to shoes in the picture.',
    affects: [],
  },
  'seldom-in-view': {
    severity: 'warning',
    message: 'The runner is seen in only {percent} % of the frames; the rest is not measured.',
    affects: [],
  },
  'front-view': {
    severity: 'refused',
    message:
      'The camera looks along the runner, not from the side. Place it level with the hips, at a right angle to the running direction.',
    affects: [],
  },
  'direction-wrong': {
    severity: 'refused',
    message:
      'The runner is said to run to the {given}, but the feet point to the {seen} in nearly all frames. Leave the direction out, or give {seen}.',
    affects: [],
  },
  'feet-out-of-picture': {
    severity: 'refused',
    message:
      'The feet are out of the picture in most frames. Step back or tilt the camera so that the shoes and the ground are seen.',
    affects: [],
  },
  'not-running': {
    severity: 'refused',
    message:
      'The legs do not move in a steady rhythm: this does not look like running. Give a stretch of steady running.',
    affects: [],
  },
  'too-short': {
    severity: 'refused',
    message:
      'The runner is seen for {seconds} s only, which is too short to find the rhythm of the legs. Film at least six seconds of steady running.',
    affects: [],
  },
  'no-rhythm-at-rate': {
    severity: 'refused',
    message:
      'Filmed at {fps} frames per second, the clip shows the runner for {seconds} s, and no rhythm of running is found in them. If this is not slow motion, leave out the rate it was filmed at; if it is, film at least six seconds of steady running.',
    affects: [],
  },
  'wrong-capture-rate': {
    severity: 'refused',
    message:
      'Filmed at {fps} frames per second, the clip would show {cadence} steps per minute, which nobody runs. If this is not slow motion, leave out the rate it was filmed at; if it is, give the right one.',
    affects: [],
  },
  walking: {
    severity: 'refused',
    message:
      'This is walking: the hips are highest over the standing foot. The measures here are for running.',
    affects: [],
  },
  'too-few-supports': {
    severity: 'refused',
    message:
      'Whole supports in view: {count}; three are needed. Film at least six seconds of steady running.',
    affects: [],
  },
  'few-supports': {
    severity: 'warning',
    message:
      'Whole supports counted: {count}. Ten of each foot, about eight seconds, give errors you can rely on.',
    affects: [],
  },
  'slow-motion-suspected': {
    severity: 'warning',
    message:
      'The cadence comes out at {cadence} steps per minute, which nobody runs. If this is slow motion, say that it was filmed at {fps} frames per second (a factor of {factor}).',
    affects: ['contactTimeMs', 'flightTimeMs', 'passageMs'],
  },
  'impossible-cadence': {
    severity: 'warning',
    message:
      'The cadence comes out at {cadence} steps per minute, which nobody runs. Check the rate at which the clip was filmed.',
    affects: ['contactTimeMs', 'flightTimeMs', 'passageMs'],
  },
  'camera-oblique': {
    severity: 'warning',
    message:
      'The camera seems turned by about {degrees} degrees from the side view: lengths lose accuracy, and near and far foot are shifted against each other by a few centimetres. Place it at a right angle.',
    affects: LENGTHS,
  },
  'direction-unsure': {
    severity: 'warning',
    message:
      'The running direction is not clear in {percent} % of the frames. If it is wrong, give the direction.',
    affects: [],
  },
  'rough-model': {
    severity: 'warning',
    message:
      'The {model} model was used, which is quicker and places the feet more roughly than the errors here say. Faults are not judged; take the heavy model for that.',
    affects: [],
  },
  'low-frame-rate': {
    severity: 'info',
    message:
      'At {fps} frames per second single contacts are known to about 10 ms, and the speed of ankle movement is understated. Film at 60 or more.',
    affects: ['peakDorsiflexionVelocityDegS', 'peakPlantarflexionVelocityDegS', 'contactTimeMs'],
  },
  'no-standing-frame': {
    severity: 'info',
    message:
      'There is no standing frame, so that absolute ankle and foot angles may be off by 3 degrees; ranges and timings are not affected. Give one.',
    affects: ANGLES,
  },
  'standing-unreadable': {
    severity: 'warning',
    message: 'The standing frame does not show a person standing straight from the side; it is not used.',
    affects: ANGLES,
  },
  'scale-assumed': {
    severity: 'warning',
    message:
      'Neither height nor speed is given: an average height of {height} m is assumed, so that all lengths and the speed may be off by 6 %. Give one of them.',
    affects: LENGTHS,
  },
  'scale-disagrees': {
    severity: 'warning',
    message:
      'Lengths in the picture, once from {sources}, differ by {percent} %. Check what is given; until then all lengths carry that as error.',
    affects: LENGTHS,
  },
  'speed-estimated': {
    severity: 'info',
    message: 'The speed of {speed} m/s is read from the planted feet.',
    affects: [],
  },
  'swaps-repaired': {
    severity: 'info',
    message: 'The detector had exchanged the legs in {count} frames; they are put back.',
    affects: [],
  },
  'legs-collapsed': {
    severity: 'info',
    message: 'In {count} frames one leg was hidden behind the other and is not measured there.',
    affects: [],
  },
  'supports-excluded': {
    severity: 'info',
    message: 'Supports that are not counted: {count}. The report and supports.csv say why.',
    affects: [],
  },
  'slow-motion': {
    severity: 'info',
    message:
      'Filmed at {fps} frames per second, {source}, played at {played}: all times are real times, {factor} times shorter than in the clip.',
    affects: [],
  },
  'heel-and-ankle-coupled': {
    severity: 'info',
    message:
      'A heel held off the ground and an ankle that does not give way show in the same ankle angle: read these two findings as one, the calf working while the body comes down. Letting the heel touch usually settles both.',
    affects: ['heel-held', 'stiff-ankle'],
  },
  corrected: {
    severity: 'info',
    message: 'Corrected {who}: {what}.',
    affects: [],
  },
  'correction-unmatched': {
    severity: 'warning',
    message: 'A correction is not applied: {what}. Make it again, or remove it.',
    affects: [],
  },
  'limbs-borrowed': {
    severity: 'info',
    message:
      'For {percent} % of the hidden limb positions, the other side half a stride away stands in when the centre of mass is computed.',
    affects: LENGTHS,
  },
} as const satisfies Record<string, NoteKind>;

export type NoteCode = keyof typeof NOTE_KINDS;

/** Fills a note from the table. */
export function note(code: NoteCode, values: Readonly<Record<string, string | number>> = {}): QualityNote {
  const kind: NoteKind = NOTE_KINDS[code];
  const message = kind.message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { code, severity: kind.severity, message, affects: [...kind.affects] };
}
