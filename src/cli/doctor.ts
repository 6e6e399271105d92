import { ERROR_TABLE, PlumblineError } from '../errors.ts';
import { packageVersion } from '../package-version.ts';
import { RUNTIME_NAMES, type RuntimeName } from '../pose/runtimes/runtime.ts';
import { startRuntime } from '../pose/runtimes/select.ts';
import { checkWeights } from '../pose/weights.ts';
import { locateProgram, type FfmpegProgram } from '../video/ffmpeg-location.ts';
import { requireH264Encoder } from '../video/h264-encoder.ts';
import type { Voice } from './voice.ts';

/** One thing plumbline needs, or can do without. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'missing' | 'optional';
  readonly detail: string;
  readonly advice: string | null;
}

const ORIGIN = {
  environment: 'from the environment variable',
  system: "the system's",
  package: 'installed with plumbline',
} as const;

/** @returns the exit status: 3 when something that is needed is missing or broken */
export async function doctorCommand(voice: Pick<Voice, 'print'>): Promise<number> {
  const findings = [
    nodeFinding(),
    await programFinding('ffmpeg'),
    await programFinding('ffprobe'),
    await videoFinding(),
    ...(await runtimeFindings()),
    ...(await weightFindings()),
    await fontFinding(),
    await pictureFinding(),
  ];
  voice.print(doctorText(findings));
  return findings.some(({ state }) => state === 'missing') ? 3 : 0;
}

function doctorText(findings: readonly Finding[]): string {
  const mark = { ok: 'ok      ', missing: 'MISSING ', optional: 'not here' };
  const width = Math.max(...findings.map(({ what }) => what.length));
  const lines = findings.flatMap(({ what, state, detail, advice }) => [
    `${mark[state]}  ${what.padEnd(width)}  ${detail}`,
    ...(advice === null ? [] : [`${' '.repeat(width + 12)}-> ${advice}`]),
  ]);
  const missing = findings.filter(({ state }) => state === 'missing').length;
  const verdict =
    missing === 0 ? 'Everything that is needed is here.' : `${missing} needed: see the arrows above.`;
  return `plumbline ${packageVersion()}\n${lines.join('\n')}\n${verdict}\n`;
}

function nodeFinding(): Finding {
  return ok('Node.js', `${process.version} on ${process.platform} ${process.arch}`);
}

async function programFinding(program: FfmpegProgram): Promise<Finding> {
  return examine(program, async () => {
    const { version, from, path } = await locateProgram(program);
    return `${version.text}, ${ORIGIN[from]}: ${path}`;
  });
}

/** Only --video needs it. */
async function videoFinding(): Promise<Finding> {
  const finding = await examine('H.264 video', async () => {
    await requireH264Encoder();
    return 'can be written';
  });
  return finding.state === 'missing' ? { ...finding, state: 'optional' } : finding;
}

const FASTER_WITH: Partial<Record<RuntimeName, string>> = {
  onnx: 'four to five times as fast as on wasm',
  'tfjs-node': 'about twice as fast as on wasm',
};

/** One runtime is enough; the others only make it faster or slower. */
async function runtimeFindings(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of RUNTIME_NAMES)
    findings.push(
      await examine(`runtime ${name}`, async () => `version ${(await startRuntime(name)).version}`),
    );
  return describeRuntimes(findings);
}

/** @param findings of each runtime, the fastest first */
export function describeRuntimes(findings: readonly Finding[]): Finding[] {
  const used = findings.findIndex(({ state }) => state === 'ok');
  return findings.map((finding, i) => {
    if (finding.state === 'ok')
      return i === used ? { ...finding, detail: `${finding.detail}, used by default` } : finding;
    if (used < 0) return { ...finding, advice: 'Run `npm ci` again in the folder of plumbline.' };
    const advice =
      i < used ? installAdvice(RUNTIME_NAMES[i]) : `Not needed: ${findings[used].what} is faster.`;
    return { ...finding, state: 'optional', advice };
  });
}

function installAdvice(name: RuntimeName): string | null {
  const speed = FASTER_WITH[name];
  return speed === undefined
    ? null
    : `Optional: with it the pose model runs ${speed}. To install it, run \`npm ci --include=optional\` in the folder of plumbline; where it is still missing then, it cannot be had for this machine.`;
}

async function weightFindings(): Promise<Finding[]> {
  const reports = await checkWeights();
  return reports.map(({ network, package: from, bytes, problem }) => {
    const what = `weights ${network}`;
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    return problem === null ? ok(what, `${size}, checksums right, from ${from}`) : missing(what, problem);
  });
}

/** Loaded here and not at the top: a missing package must be a line of the answer and not the end of it. */
async function fontFinding(): Promise<Finding> {
  return examine('font', async () => {
    const { textWidth } = await import('../report/frames/text-path.ts');
    textWidth('GCM', 10);
    return 'Inter, installed with plumbline';
  });
}

async function pictureFinding(): Promise<Finding> {
  return examine('pictures', async () => {
    const { svgToRgb } = await import('../report/raster.ts');
    await svgToRgb('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    return 'can be drawn and written';
  });
}

async function examine(what: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return ok(what, await find());
  } catch (error) {
    return missing(what, error);
  }
}

function ok(what: string, detail: string): Finding {
  return { what, state: 'ok', detail, advice: null };
}

function missing(what: string, error: unknown): Finding {
  const advice = error instanceof PlumblineError ? error.advice : ERROR_TABLE['weights-missing'].advice;
  const detail = error instanceof Error ? (error.message.split('\n').at(0) ?? '') : String(error);
  return { what, state: 'missing', detail, advice };
}
