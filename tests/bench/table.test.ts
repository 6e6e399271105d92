import { describe, expect, it } from 'vitest';
import { barTable, brokenBars } from './bars.ts';
import { withBench } from './readme.ts';
import { consoleTable, markdownTable, numberText, shareText, signedText } from './table.ts';

const table = {
  title: 'Errors',
  caption: null,
  columns: ['clip', 'ms'],
  rows: [['clean', '−1.5'], ['a|b', '+12.0'], ['failed']],
};

describe('the table', () => {
  it('aligns numbers to the right and everything else to the left on a console', () => {
    const lines = consoleTable(table).split('\n');
    expect(lines.slice(2, 7)).toEqual([
      'clip       ms',
      '------  -----',
      'clean    −1.5',
      'a|b     +12.0',
      'failed      –',
    ]);
  });

  it('keeps its columns in Markdown whatever the cells hold', () => {
    const lines = markdownTable(table).split('\n');
    expect(lines.slice(2, 7)).toEqual([
      '| clip | ms |',
      '| --- | ---: |',
      '| clean | −1.5 |',
      '| a\\|b | +12.0 |',
      '| failed | – |',
    ]);
  });

  it('shows a missing number as a dash, never as zero', () => {
    expect([signedText(NaN, 1), numberText(NaN, 1), shareText(NaN)]).toEqual(['–', '–', '–']);
  });

  it('shows no minus before a zero', () => {
    expect([signedText(-0.01, 1), numberText(-0.01, 1)]).toEqual(['0.0', '0.0']);
  });

  it('says 100 % only when it is all of them', () => {
    expect([shareText(1), shareText(0.996)]).toEqual(['100 %', '99 %']);
  });
});

describe('the bars', () => {
  const bar = { what: 'error', atMost: 8, unit: 'ms', decimals: 1 };

  it('break when a guarded one is missed, or cannot be reached at all', () => {
    const guarded = { 'marker-ic-median': { ...bar, guarded: 'every run' as const } };
    expect(brokenBars({ 'marker-ic-median': 8 }, true, guarded)).toEqual([]);
    expect(brokenBars({ 'marker-ic-median': 8.1 }, true, guarded)).toEqual(['error']);
    expect(brokenBars({ 'marker-ic-median': NaN }, true, guarded)).toEqual(['error']);
  });

  it('do not break where nothing was measured, or where it was missed before', () => {
    expect(brokenBars({}, true, { 'marker-ic-median': { ...bar, guarded: 'every run' as const } })).toEqual(
      [],
    );
    expect(
      brokenBars({ 'marker-ic-median': 20 }, true, {
        'marker-ic-median': { ...bar, guarded: 'none' as const },
      }),
    ).toEqual([]);
  });

  it('over a set of clips break only in a run over all of them', () => {
    const set = { 'marker-ic-median': { ...bar, guarded: 'whole run' as const } };
    expect(brokenBars({ 'marker-ic-median': 9 }, true, set)).toEqual([]);
    expect(brokenBars({ 'marker-ic-median': 9 }, false, set)).toEqual(['error']);
  });

  it('are all printed, those that are missed with the number', () => {
    const { rows } = barTable({ 'marker-ic-median': 20 });
    expect(rows.at(0)?.slice(1)).toEqual(['≤ 8 ms', '20.0 ms', 'NO']);
    expect(rows.at(1)?.slice(2)).toEqual(['not measured', '–']);
  });
});

describe('the README', () => {
  it('gets a section at its end the first time, and after that new numbers in the same place', () => {
    const first = withBench('# Plumbline\n\nText.\n', 'old');
    expect(first).toBe('# Plumbline\n\nText.\n\n## Accuracy\n\n<!-- bench -->\n\nold\n\n<!-- bench -->\n');
    expect(withBench(`${first}\n## Licence\n`, 'new')).toBe(`${first.replace('old', 'new')}\n## Licence\n`);
  });

  it('is left alone when it is not clear where the numbers go', () => {
    expect(() => withBench('<!-- bench -->', 'new')).toThrow(RangeError);
  });
});
