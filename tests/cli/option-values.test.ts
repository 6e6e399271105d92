import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../src/errors.ts';
import {
  parseCaptureFps,
  parseChoice,
  parseDirection,
  parseHeight,
  parseIncline,
  parseProcesses,
  parseRunner,
  parseSex,
  parseSpeed,
  parseStanding,
} from '../../src/cli/option-values.ts';

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PlumblineError && error.code === 'option-invalid') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('--runner', () => {
  it('is a place in the picture and a time', () => {
    expect(parseRunner('0.3,0.5@2.5')).toEqual({ x: 0.3, y: 0.5, timeMs: 2500 });
    expect(parseRunner('.3, 1 @ 2s')).toEqual({ x: 0.3, y: 1, timeMs: 2000 });
    expect(parseRunner('0.3,0.5')).toEqual({ x: 0.3, y: 0.5, timeMs: 0 });
  });
  it('says in a sentence what is wrong', () => {
    expect(messageOf(() => parseRunner('left'))).toContain('such as 0.3,0.5@2.5');
    expect(messageOf(() => parseRunner('300,200'))).toContain('between 0 and 1 across and down the picture');
  });
});

describe('--height', () => {
  it.each([
    ['178', 1.78],
    ['178cm', 1.78],
    ['178.5 cm', 1.785],
    ['1.78m', 1.78],
    ['1,78 m', 1.78],
    ['1.78', 1.78],
    ['5\'10"', 1.778],
    ['5\u201910\u201d', 1.778],
    ['5ft10in', 1.778],
    ["6'", 1.8288],
  ])('%s is %d m', (text, metres) => {
    expect(parseHeight(text)).toBeCloseTo(metres, 6);
  });
  it('says in a sentence what is wrong', () => {
    expect(messageOf(() => parseHeight('tall'))).toBe(
      '--height "tall" is not understood: write a height such as 178 (centimetres), 1.78m or 5\'10".',
    );
    expect(messageOf(() => parseHeight('17.8'))).toBe(
      '--height 17.8 is out of range: it must lie between 100 and 250 cm.',
    );
    expect(messageOf(() => parseHeight('-178'))).toContain('not understood');
  });
  it.each([
    ['5.10', `5'10": --height 5ft10in`],
    ['6,2', `6'2": --height 6ft2in`],
  ])('says how to write the feet and inches that %s may mean', (text, advice) => {
    expect(() => parseHeight(text)).toThrow(
      expect.objectContaining({ advice: `Feet and inches are written as ${advice}` }),
    );
  });
  it('takes no other number for feet and inches', () => {
    expect(messageOf(() => parseHeight('5.12'))).toContain('out of range');
    expect(parseHeight('2.1')).toBe(2.1);
  });
});

describe('--speed', () => {
  it.each([
    ['10.5km/h', 10.5 / 3.6],
    ['10,5 km/h', 10.5 / 3.6],
    ['10.5KMH', 10.5 / 3.6],
    ['2.9m/s', 2.9],
    ['6.5mph', 6.5 * 0.44704],
    ['3:40/km', 1000 / 220],
    ['5:40 min/km', 1000 / 340],
    ['8:00/mi', 1609.344 / 480],
  ])('%s is %d m/s', (text, metresPerSecond) => {
    expect(parseSpeed(text)).toBeCloseTo(metresPerSecond, 6);
  });
  it.each(['10.5', '3:40', '3:70/km', 'fast', '10.5 knots', '', '0:00/km'])('"%s" is refused', (text) => {
    expect(messageOf(() => parseSpeed(text))).toMatch(/^--speed/);
  });
  it('asks for the unit', () => {
    expect(messageOf(() => parseSpeed('10.5'))).toContain('a speed with its unit, such as 10.5km/h');
  });
  it('does not believe a sprinter faster than any', () => {
    expect(messageOf(() => parseSpeed('0:50/km'))).toContain('between 0.5 and 12 m/s');
  });
});

describe('the other options', () => {
  it('read what people write', () => {
    expect(parseIncline('1%')).toBe(1);
    expect(parseIncline('-2,5 %')).toBe(-2.5);
    expect(parseCaptureFps('240fps')).toBe(240);
    expect(parseSex('F')).toBe('female');
    expect(parseSex('male')).toBe('male');
    expect(parseDirection('Left')).toBe('left');
    expect(parseProcesses('2')).toBe(2);
    expect(parseChoice('--model', ['heavy', 'lite'], 'LITE')).toBe('lite');
    expect(parseStanding('0-1.5s')).toEqual({ kind: 'range', startMs: 0, endMs: 1500 });
    expect(parseStanding('standing.jpg')).toEqual({ kind: 'picture', path: 'standing.jpg' });
  });
  it.each([
    [
      () => parseIncline('steep'),
      '--incline "steep" is not understood: write a slope in percent such as 1% or -2%.',
    ],
    [
      () => parseCaptureFps('1e9'),
      '--capture-fps "1e9" is not understood: write frames per second such as 240.',
    ],
    [() => parseCaptureFps('0'), '--capture-fps 0 is out of range: it must lie between 20 and 1000.'],
    [() => parseSex('x'), '--sex "x" is not understood: write f or m.'],
    [() => parseProcesses('0'), '--processes 0 is out of range: it must lie between 1 and 64.'],
    [() => parseProcesses('two'), '--processes "two" is not understood: write a whole number such as 2.'],
    [
      () => parseChoice('--model', ['heavy', 'lite'], 'huge'),
      '--model "huge" is not understood: write one of heavy, lite.',
    ],
    [
      () => parseStanding('2-1s'),
      '--standing "2-1s" is not understood: write a range whose end comes after its start.',
    ],
  ])('refuse with a sentence %#', (act, message) => {
    expect(messageOf(act)).toBe(message);
  });
});
