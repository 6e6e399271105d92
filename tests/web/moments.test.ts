import { expect, test } from 'vitest';
import { after, before, momentsIn, stanceAt, supportStarts } from '../../src/web/player/moments.ts';
import { syntheticAnalysis } from '../report/fixture/fixture-analysis.ts';

const { analysis } = syntheticAnalysis();
const moments = momentsIn(analysis);

test('every event of every support is a moment, in order', () => {
  const contacts = analysis.supports.filter((support) => support.initialContact !== null);
  expect(moments.filter((one) => one.event === 'initial-contact')).toHaveLength(contacts.length);
  expect(moments.map((one) => one.frame)).toEqual(moments.map((one) => one.frame).sort((a, b) => a - b));
});

test('each support begins once', () => {
  const starts = supportStarts(moments);
  expect(new Set(starts.map((one) => one.support)).size).toBe(starts.length);
});

test('the next and the previous moment are never the one shown', () => {
  const here = moments[4].frame;
  expect(after(moments, here)?.frame).toBeGreaterThan(here);
  expect(before(moments, here)?.frame).toBeLessThan(here);
  expect(before(moments, 0)).toBeNull();
  expect(after(moments, Infinity)).toBeNull();
});

test('in the middle of a support its foot is on the ground, between supports none is', () => {
  const support = analysis.supports.find((one) => one.initialContact !== null && one.toeOff !== null);
  if (support?.initialContact == null || support.toeOff === null) throw new Error('no support');
  const middle = Math.round((support.initialContact.frame + support.toeOff.frame) / 2);
  expect(stanceAt(analysis.supports, middle)).toMatchObject({ foot: support.foot, onGround: true });
  expect(stanceAt(analysis.supports, Math.ceil(support.toeOff.frame) + 1)?.onGround).toBe(false);
  expect(stanceAt([], 3)).toBeNull();
});

test('a clip that begins within a support begins with its foot on the ground', () => {
  const [first] = analysis.supports;
  const cut = { ...first, initialContact: null, toeOff: { frame: 4.2, timeMs: 70, sdMs: 3 } };
  expect(stanceAt([cut], 0)).toMatchObject({ foot: first.foot, onGround: true });
  expect(stanceAt([cut], 5)?.onGround).toBe(false);
});
