import { describe, expect, it } from 'vitest';
import { NOBODY, SOMEBODY_NEW } from '../../src/web/athletes/use-athlete-choice.ts';
import { TEXT } from '../../src/web/text.ts';
import { EMPTY_DRAFT } from '../../src/web/upload/facts-draft.ts';
import {
  aboutClip,
  draftFor,
  ownFrom,
  settledOwn,
  type OwnByFile,
  type OwnFacts,
} from '../../src/web/upload/own-facts.ts';

const COMMON = { ...EMPTY_DRAFT, height: '170', incline: '2' };
const [ONE, TWO, THREE] = ['one', 'two', 'three'].map((name) => new File([], name));

function somebodyNew(newName: string): OwnFacts {
  return { ...ownFrom(COMMON, SOMEBODY_NEW), athlete: SOMEBODY_NEW, newName };
}

describe('facts of one clip alone', () => {
  it('begin as those of all, and stand in the place of height, speed and athlete only', () => {
    const begun = ownFrom(COMMON, 'bo');
    const own: OwnByFile = new Map([[ONE, { ...begun, height: '182' }]]);
    expect(begun).toMatchObject({ height: '170', athlete: 'bo' });
    expect(aboutClip(draftFor(ONE, COMMON, own), own.get(ONE), 'ann')).toMatchObject({
      facts: { heightM: 1.82, inclinePct: 2 },
      athleteId: 'bo',
    });
    expect(aboutClip(draftFor(TWO, COMMON, own), own.get(TWO), 'ann')).toMatchObject({
      facts: { heightM: 1.7, inclinePct: 2 },
      athleteId: 'ann',
    });
  });

  it('are not sent while something is not right', () => {
    const own = { ...ownFrom(COMMON, NOBODY), speed: 'fast' };
    expect(aboutClip(draftFor(ONE, COMMON, new Map([[ONE, own]])), own, null)).toBeNull();
    expect(aboutClip(COMMON, somebodyNew('Bo'), null)).toBeNull();
    expect(aboutClip(COMMON, undefined, undefined)).toBeNull();
  });

  it('add each new athlete once, and ask for a name that is missing', async () => {
    const named: string[] = [];
    const own = new Map([
      [ONE, somebodyNew('Bo')],
      [TWO, somebodyNew(' Bo ')],
      [THREE, somebodyNew(' ')],
    ]);
    const addNamed = (name: string): Promise<string> => Promise.resolve(`id${named.push(name)}`);
    const settled = await settledOwn({ own, addNamed });
    expect(named).toEqual(['Bo']);
    expect([ONE, TWO].map((file) => settled.get(file)?.athlete)).toEqual(['id1', 'id1']);
    expect(settled.get(THREE)).toMatchObject({ athlete: SOMEBODY_NEW, wrong: TEXT.whose.nameMissing });
  });
});
