import { describe, expect, it } from 'vitest';
import { chooseRunner, followed } from '../../src/pose/people/choose-runner.ts';
import type { Sighting } from '../../src/pose/people/look-around.ts';
import { type Look, trackPeople } from '../../src/pose/people/people-tracks.ts';
import { personPointedAt } from '../../src/pose/people/pointed-at.ts';
import { type FigureOptions, figure } from './figures.ts';

const PICTURE = { widthPx: 1280 };
const LOOKS = 12;

function looks(sightings: (look: number) => Sighting[]): Look[] {
  return Array.from({ length: LOOKS }, (_, look) => ({
    frame: look * 16,
    timeMs: look * 533,
    sightings: sightings(look),
  }));
}

function runner(look: number, options: Partial<FigureOptions> = {}): Sighting {
  return figure({ xPx: 640, legSwingDeg: 30 * Math.sin(look * 2.4), ...options });
}

function choose(clip: Look[]): ReturnType<typeof chooseRunner> {
  return chooseRunner(trackPeople(clip), PICTURE, clip.length);
}

function meanX(track: ReturnType<typeof choose>['track']): number {
  const xs = (track ?? []).map(({ circle }) => circle.xPx);
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

describe('choice of the runner', () => {
  it('takes the only person, and says nothing', () => {
    const chosen = choose(looks((look) => [runner(look)]));
    expect(chosen).toMatchObject({ alone: true, notes: [] });
    expect(chosen.track).toHaveLength(LOOKS);
  });

  it('is empty when nobody is in view', () => {
    expect(choose(looks(() => []))).toEqual({ track: null, alone: true, others: [], notes: [] });
  });

  it('takes the one whose legs move, not one who stands larger and more central, and says so', () => {
    const chosen = choose(looks((look) => [figure({ xPx: 640, sizePx: 250 }), runner(look, { xPx: 250 })]));
    expect(meanX(chosen.track)).toBeCloseTo(250, 0);
    expect(chosen.notes).toMatchObject([{ code: 'several-people', severity: 'info' }]);
  });

  it('takes the larger of two who run', () => {
    const chosen = choose(
      looks((look) => [runner(look, { xPx: 400 }), runner(look + 1, { xPx: 900, sizePx: 180 })]),
    );
    expect(meanX(chosen.track)).toBeCloseTo(900, 0);
  });

  it('takes the more central of two who run and are equally large', () => {
    const chosen = choose(looks((look) => [runner(look, { xPx: 100 }), runner(look + 1, { xPx: 700 })]));
    expect(meanX(chosen.track)).toBeCloseTo(700, 0);
  });

  it('follows a runner who crosses the picture past someone who stands', () => {
    const clip = looks((look) => [figure({ xPx: 640, sizePx: 120 }), runner(look, { xPx: 60 + look * 105 })]);
    const { track } = choose(clip);
    expect(track?.map(({ circle }) => Math.round(circle.xPx))).toEqual(
      clip.map((_, look) => 60 + look * 105),
    );
  });

  it('finds a runner who comes late', () => {
    const chosen = choose(
      looks((look) => [figure({ xPx: 900, sizePx: 150 }), ...(look < 8 ? [] : [runner(look)])]),
    );
    expect(chosen.track?.map(({ frame }) => frame)).toEqual([128, 144, 160, 176]);
  });

  it('puts together a runner who was hidden for a while', () => {
    const hidden = (look: number): boolean => look >= 3 && look <= 8;
    const chosen = choose(looks((look) => (hidden(look) ? [] : [runner(look)])));
    expect(chosen.alone).toBe(true);
    expect(chosen.track).toHaveLength(LOOKS - 6);
  });

  it('does not speak of things that the network is unsure about, but keeps clear of them', () => {
    const chosen = choose(looks((look) => [runner(look), figure({ xPx: 1200, score: 0.8 })]));
    expect(meanX(chosen.track)).toBeCloseTo(640, 0);
    expect(chosen).toMatchObject({ alone: false, notes: [] });
  });

  it('does not take somebody who stood there before for a piece of the runner', () => {
    const clip = looks((look) => (look < 2 ? [figure({ xPx: 100 })] : [runner(look)]));
    expect(choose(clip).track?.at(0)?.frame).toBe(32);
  });

  it('follows whom one points at, and keeps them apart from somebody who runs past later', () => {
    const clip = looks((look) => [
      runner(look, { xPx: 900, sizePx: 150 }),
      ...(look < 6 ? [runner(look, { xPx: 300 + 20 * look })] : [runner(look, { xPx: 1200 - 20 * look })]),
    ]);
    const tracks = trackPeople(clip);
    const size = { widthPx: 1280, heightPx: 720 };
    const person = personPointedAt({ x: 0.26, y: 0.4, timeMs: 1066 }, tracks, clip, size);
    const chosen = followed(person, tracks);
    expect(chosen.track?.map(({ frame }) => frame)).toEqual([0, 16, 32, 48, 64, 80]);
    expect(meanX(chosen.track)).toBeCloseTo(350, 0);
    expect(chosen).toMatchObject({ alone: false, notes: [{ code: 'several-people', severity: 'info' }] });
  });

  it('says who is seen where when nobody is there', () => {
    const clip = looks((look) => (look < 4 ? [] : [runner(look, { xPx: 320 }), runner(look, { xPx: 1000 })]));
    const point = (x: number, timeMs: number) => () =>
      personPointedAt({ x, y: 0.4, timeMs }, trackPeople(clip), clip, { widthPx: 1280, heightPx: 720 });
    expect(point(0.5, 3000)).toThrow(
      'Nobody is seen at 0.50,0.40 (in the middle) after 3.0 s. Seen then: 0.25,0.42 (on the left); 0.78,0.42 (on the right).',
    );
    expect(point(0.25, 0)).toThrow(/Nobody is seen then, but: 0\.25,0\.42 \(on the left\) after 4\.3 s/);
  });

  it('warns when none of several people runs', () => {
    const chosen = choose(looks(() => [figure({ xPx: 640, sizePx: 200 }), figure({ xPx: 200 })]));
    expect(meanX(chosen.track)).toBeCloseTo(640, 0);
    expect(chosen.notes).toMatchObject([{ code: 'several-people', severity: 'warning' }]);
  });
});
