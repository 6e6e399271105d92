import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planRequests } from '../../src/cli/analyse-command.ts';
import { folderName, folderNames } from '../../src/cli/folder-names.ts';
import { resolveSettings } from '../../src/cli/settings.ts';
import { shortNames } from '../../src/cli/short-names.ts';

describe('folder names', () => {
  it('come from the clip and suit every system', () => {
    expect(folderName('/clips/My run 3.MOV')).toBe('My run 3');
    expect(folderName('../..mp4')).toBe('clip');
    expect(folderName('a:b|c?.mp4')).toBe('a-b-c-');
    expect(folderName('.hidden.mp4')).toBe('hidden');
    expect(folderName('Läufer 日本.mp4')).toBe('Läufer 日本');
  });
  it('are numbered where they would meet, also with each other and with the overview', () => {
    expect(folderNames(['a/run.mp4', 'b/Run.mov', 'run-2.mp4', 'c/run.mp4', 'index.html.mp4'])).toEqual([
      'run',
      'Run-2',
      'run-2-2',
      'run-3',
      'index.html-2',
    ]);
  });
});

describe('short names', () => {
  it('are those of the files, with folders only where two files are called alike', () => {
    expect(shortNames(['/a/x/run.mp4', '/b/x/run.mp4', '/b/y/run.mp4', '/b/jog.mp4'])).toEqual([
      'a/x/run.mp4',
      'b/x/run.mp4',
      'y/run.mp4',
      'jog.mp4',
    ]);
    expect(shortNames(['/a/run.mp4', '/a/run.mp4'])).toEqual(['run.mp4', 'run.mp4']);
  });
});

describe('resolveSettings and planRequests', () => {
  it('resolve everything once, with defaults', () => {
    const { requests, overviewDir } = planRequests(resolveSettings(['clips/run.mp4'], {}));
    expect(overviewDir).toBeNull();
    expect(requests).toEqual([
      {
        clipPath: 'clips/run.mp4',
        keypointsPath: null,
        outDir: resolve('plumbline-report/run'),
        facts: { heightM: null, speedMps: null, sex: null, inclinePct: 0, direction: null, captureFps: null },
        standing: null,
        model: 'heavy',
        runtime: 'auto',
        video: 'no',
        blurFaces: false,
        runner: null,
        processes: null,
        pdfs: [],
      },
    ]);
  });
  it('put one clip straight into --out and several into folders below it', () => {
    const one = planRequests(resolveSettings(['run.mp4'], { out: 'there' }));
    expect(one.requests.map(({ outDir }) => outDir)).toEqual([resolve('there')]);
    const two = planRequests(resolveSettings(['a.mp4', 'b.mp4'], { out: 'there' }));
    expect(two.requests.map(({ outDir }) => basename(outDir))).toEqual(['a', 'b']);
    expect(two.overviewDir).toBe(resolve('there'));
  });
  it('write a PDF on A4 unless a paper is named', () => {
    const pdfs = (pdf: string | true) => resolveSettings(['run.mp4'], { pdf }).shared.pdfs;
    expect(pdfs(true)).toEqual([{ name: 'report.pdf', paper: 'a4' }]);
    expect(pdfs('Letter')).toEqual([{ name: 'report.pdf', paper: 'letter' }]);
    expect(() => pdfs('run.mp4')).toThrow('write one of a4, letter');
  });
  it('start from keypoints alone', () => {
    const { requests } = planRequests(resolveSettings([], { keypoints: 'old/keypoints.json' }));
    expect(requests).toMatchObject([{ clipPath: null, keypointsPath: 'old/keypoints.json' }]);
  });
  it.each(['', ' '])('refuse an empty folder, which would be the current one: "%s"', (out) => {
    expect(() => resolveSettings(['run.mp4'], { out })).toThrow('--out is empty: it names no folder.');
  });
  it('refuse to start from nothing, and keypoints for several clips', () => {
    expect(() => resolveSettings([], {})).toThrow('No clip was given.');
    expect(() => resolveSettings(['a.mp4', 'b.mp4'], { keypoints: 'k.json' })).toThrow('belongs to one clip');
  });
});
