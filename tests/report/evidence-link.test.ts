import { describe, expect, it } from 'vitest';
import { evidenceLink, videoFrameOf } from '../../src/report/html/evidence-link.ts';
import { syntheticAnalysis } from './fixture/fixture-analysis.ts';

const [fault] = syntheticAnalysis().analysis.faults;
const evidence = { support: 1, frame: 40.6, image: 'frames/left-toe-off.jpg' };

describe('the link of a finding', () => {
  it('leads to its picture, to the video where there is none, and nowhere without either', () => {
    expect(evidenceLink({ ...fault, evidence }, true)?.text).toContain('href="#left-toe-off"');
    const bare = { ...fault, evidence: { ...evidence, image: null } };
    const inVideo = evidenceLink(bare, true)?.text ?? '';
    expect(inVideo).toContain('picture 42');
    expect(videoFrameOf(/href="#([^"]+)"/.exec(inVideo)?.[1] ?? '')).toBe(41);
    expect(evidenceLink(bare, false)).toBeNull();
    expect(evidenceLink({ ...fault, evidence: null }, true)).toBeNull();
  });

  it('is told from the other links of the page', () => {
    expect(videoFrameOf('left-toe-off')).toBeNull();
  });
});
