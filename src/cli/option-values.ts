import type { Side } from '../analysis/pose-track.ts';
import { FACT_LIMITS } from '../api/fact-limits.ts';
import { captureFpsFromText, heightFromText, inclineFromText, speedFromText } from '../api/fact-texts.ts';
import { PlumblineError } from '../errors.ts';
import type { PointedAt } from '../pose/people/pointed-at.ts';
import type { StandingSource } from '../pipeline/request.ts';

/** Each function reads what was written after one option; what it cannot read becomes `option-invalid`. */

/** "178", "178cm", "1.78m", "5'10\"", "5ft10in" in metres. */
export function parseHeight(text: string): number {
  const metres = heightFromText(text);
  if (metres === null)
    throw invalidOption('--height', text, 'a height such as 178 (centimetres), 1.78m or 5\'10"');
  const { least, most } = FACT_LIMITS.heightM;
  const meant = metres >= least && metres <= most ? null : feetAndInches(text);
  if (meant !== null)
    throw new PlumblineError('option-invalid', `--height ${text} is no height in metres or centimetres.`, {
      advice: `Feet and inches are written as ${meant}: --height ${meant.replace("'", 'ft').replace('"', 'in')}`,
    });
  return within(metres, FACT_LIMITS.heightM, '--height', text, 'between 100 and 250 cm');
}

/** "5.10" as it was meant: 5'10". Null where it can mean no such thing. */
function feetAndInches(text: string): string | null {
  const parts = /^(?<feet>[3-7])[.,](?<inches>\d|1[01])$/.exec(text.trim())?.groups;
  return parts === undefined ? null : `${parts.feet}'${parts.inches}"`;
}

/** "10.5km/h", "2.9m/s", "6.5mph", and as a pace "3:40/km", "5:54/mi"; in metres per second. */
export function parseSpeed(text: string): number {
  const value = speedFromText(text);
  if (value === null)
    throw invalidOption(
      '--speed',
      text,
      'a speed with its unit, such as 10.5km/h, 2.9m/s, 6.5mph or 5:40/km',
    );
  return within(value, FACT_LIMITS.speedMps, '--speed', text, 'between 0.5 and 12 m/s (1.8 and 43 km/h)');
}

/** "1%", "-2", "0.5 %" in percent, uphill +. */
export function parseIncline(text: string): number {
  const value = inclineFromText(text);
  if (value === null) throw invalidOption('--incline', text, 'a slope in percent such as 1% or -2%');
  return within(value, FACT_LIMITS.inclinePct, '--incline', text, 'between -30 and 30 %');
}

/** "240", "240fps". */
export function parseCaptureFps(text: string): number {
  const value = captureFpsFromText(text);
  if (value === null) throw invalidOption('--capture-fps', text, 'frames per second such as 240');
  return within(value, FACT_LIMITS.captureFps, '--capture-fps', text, 'between 20 and 1000');
}

export function parseSex(text: string): 'female' | 'male' {
  const sex = ({ f: 'female', female: 'female', m: 'male', male: 'male' } as const)[
    text.trim().toLowerCase()
  ];
  if (sex === undefined) throw invalidOption('--sex', text, 'f or m');
  return sex;
}

export function parseDirection(text: string): Side {
  const trimmed = text.trim().toLowerCase();
  if (trimmed !== 'left' && trimmed !== 'right')
    throw invalidOption(
      '--direction',
      text,
      'left or right: the edge of the picture the runner runs towards',
    );
  return trimmed;
}

/** A stretch of the clip ("0-1.5s") or the path of a picture. */
export function parseStanding(text: string): StandingSource {
  const range = /^(\d+(?:\.\d+)?)\s*s?\s*-\s*(\d+(?:\.\d+)?)\s*s?$/.exec(text.trim());
  if (range === null) return { kind: 'picture', path: text };
  const [startMs, endMs] = [Number(range[1]) * 1000, Number(range[2]) * 1000];
  if (startMs >= endMs) throw invalidOption('--standing', text, 'a range whose end comes after its start');
  return { kind: 'range', startMs, endMs };
}

/** "0.3,0.5" or "0.3,0.5@2.5s": across and down the picture from 0 to 1, and seconds into the clip. */
export function parseRunner(text: string): PointedAt {
  const parts = /^(?<x>\d*\.?\d+)\s*,\s*(?<y>\d*\.?\d+)(?:\s*@\s*(?<seconds>\d*\.?\d+)\s*s?)?$/.exec(
    text.trim(),
  )?.groups as { x: string; y: string; seconds?: string } | undefined;
  if (parts === undefined)
    throw invalidOption(
      '--runner',
      text,
      'where the hips are, from 0 to 1 across and down the picture, and the second, such as 0.3,0.5@2.5',
    );
  const share = (value: string): number =>
    within(
      Number(value),
      { least: 0, most: 1 },
      '--runner',
      text,
      'between 0 and 1 across and down the picture',
    );
  return { x: share(parts.x), y: share(parts.y), timeMs: 1000 * Number(parts.seconds ?? 0) };
}

export function parseProcesses(text: string): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw invalidOption('--processes', text, 'a whole number such as 2');
  return within(value, { least: 1, most: 64 }, '--processes', text, 'between 1 and 64');
}

/** One of a list of names. */
export function parseChoice<T extends string>(option: string, choices: readonly T[], text: string): T {
  const choice = choices.find((name) => name === text.trim().toLowerCase());
  if (choice === undefined) throw invalidOption(option, text, `one of ${choices.join(', ')}`);
  return choice;
}

function within(
  value: number,
  { least, most }: { least: number; most: number },
  option: string,
  text: string,
  range: string,
): number {
  if (value >= least && value <= most) return value;
  throw new PlumblineError('option-invalid', `${option} ${text} is out of range: it must lie ${range}.`);
}

function invalidOption(option: string, text: string, expected: string): PlumblineError {
  return new PlumblineError('option-invalid', `${option} "${text}" is not understood: write ${expected}.`);
}
