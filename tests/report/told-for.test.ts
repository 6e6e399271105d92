import { describe, expect, it } from 'vitest';
import { SPEED_UNKNOWN } from '../../src/analysis/faults/confounders.ts';
import { note } from '../../src/analysis/quality-notes.ts';
import { toldFor } from '../../src/report/told-for.ts';
import { TEXT } from '../../src/web/text.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';

const { analysis: fixture } = syntheticAnalysis();
const analysis = {
  ...fixture,
  quality: [
    note('scale-assumed', { height: '1.72' }),
    note('no-standing-frame'),
    note('direction-unsure', { percent: 4 }),
    note('few-supports', { count: 4 }),
  ],
  faults: fixture.faults.map((finding) => ({ ...finding, confounders: [SPEED_UNKNOWN] })),
};

describe('advice', () => {
  it('says what to do and not where, as it is stored', () => {
    expect(JSON.stringify([analysis.quality, analysis.faults])).not.toMatch(/--\w|Review and correct/);
  });

  it('names the option on the command line', () => {
    const { quality, faults } = toldFor('command', analysis);
    expect(quality[0].message).toMatch(/Give one of them\. The options are --height 178 and --speed/);
    expect(quality[1].message).toContain('--standing 0-2s');
    expect(faults[0].confounders[0]).toContain('--speed');
  });

  it('names on the page what stands there', () => {
    const { quality, faults } = toldFor('page', analysis);
    expect(JSON.stringify([quality, faults])).not.toMatch(/--\w/);
    const { switchOn, factsTitle, standing } = TEXT.review;
    for (const words of [switchOn, factsTitle]) {
      expect(quality[0].message).toContain(`“${words}”`);
      expect(faults[0].confounders[0]).toContain(`“${words}”`);
    }
    expect(quality[1].message).toContain(`“${standing.begin}”`);
    expect(quality[2].message).toContain(`“${TEXT.facts.direction}”`);
  });

  it('leaves the rest as it is', () => {
    expect(toldFor('page', analysis).quality[3]).toEqual(analysis.quality[3]);
  });
});
