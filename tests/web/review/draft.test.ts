import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS, type Corrections } from '../../../src/analysis/corrections/corrections.ts';
import { draftOf, isUnsaved, redone, undone, withChange, withStored } from '../../../src/web/review/draft.ts';

const TALL: Corrections = { ...NO_CORRECTIONS, facts: { heightM: 1.9 } };
const FAST: Corrections = { ...NO_CORRECTIONS, facts: { heightM: 1.9, speedMps: 4 } };

describe('the history of corrections', () => {
  it('goes back and forth again', () => {
    const draft = withChange(withChange(draftOf(NO_CORRECTIONS), TALL), FAST);
    const back = undone(undone(draft));
    expect(back.now).toEqual(NO_CORRECTIONS);
    expect(redone(back).now).toEqual(TALL);
    expect(redone(redone(back)).now).toEqual(FAST);
  });

  it('stays where there is nothing to undo or redo', () => {
    const draft = draftOf(TALL);
    expect(undone(draft)).toBe(draft);
    expect(redone(draft)).toBe(draft);
  });

  it('gives up what was undone when something else is corrected', () => {
    const draft = withChange(undone(withChange(draftOf(NO_CORRECTIONS), TALL)), FAST);
    expect(redone(draft)).toBe(draft);
    expect(undone(draft).now).toEqual(NO_CORRECTIONS);
  });

  it('undoes changes to the same thing in a row as one, but not across a save', () => {
    const once = withChange(withChange(draftOf(NO_CORRECTIONS), TALL, 'heel 3'), FAST, 'heel 3');
    expect(undone(once).now).toEqual(NO_CORRECTIONS);
    const apart = withChange(withStored(withChange(draftOf(NO_CORRECTIONS), TALL, 'a'), TALL), FAST, 'a');
    expect(undone(apart).now).toEqual(TALL);
  });

  it('does not count a correction that changes nothing', () => {
    const draft = draftOf(TALL);
    expect(withChange(draft, { ...TALL })).toBe(draft);
  });

  it('is unsaved while it differs from what is stored, also after an undo of what was saved', () => {
    const changed = withChange(draftOf(NO_CORRECTIONS), TALL);
    expect(isUnsaved(changed)).toBe(true);
    expect(isUnsaved(undone(changed))).toBe(false);
    const saved = withStored(changed, TALL);
    expect(isUnsaved(saved)).toBe(false);
    expect(isUnsaved(undone(saved))).toBe(true);
  });

  it('keeps as unsaved what was corrected while the server stored the rest', () => {
    const draft = withChange(withChange(draftOf(NO_CORRECTIONS), TALL), FAST);
    expect(isUnsaved(withStored(draft, TALL))).toBe(true);
  });
});
