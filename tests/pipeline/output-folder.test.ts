import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/pipeline/output-folder.ts';
import { temporaryFolder } from '../video/making-clips.ts';

const folder = temporaryFolder();

/** Writes each file with its own content. */
function writer(files: Record<string, string>): (work: string) => Promise<string[]> {
  return async (work) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(work, name, '..'), { recursive: true });
      await writeFile(join(work, name), content);
    }
    return Object.keys(files);
  };
}

function visible(path: string): string[] {
  return readdirSync(path).filter((name) => !name.startsWith('.'));
}

describe('writeOutput', () => {
  it('makes the folder and fills it at the end', async () => {
    const out = join(folder, 'deep', 'new');
    await writeOutput(out, async (work) => {
      expect(visible(out)).toEqual([]);
      return writer({ 'report.html': 'one', 'frames/a.jpg': 'a' })(work);
    });
    expect(readFileSync(join(out, 'frames/a.jpg'), 'utf8')).toBe('a');
    expect(readdirSync(out).toSorted()).toEqual(['.plumbline', 'frames', 'report.html']);
  });

  it('replaces what an earlier analysis wrote, and leaves the files of others alone', async () => {
    const out = join(folder, 'again');
    await writeOutput(out, writer({ 'report.html': 'one', 'frames/old.jpg': 'old' }));
    writeFileSync(join(out, 'notes.txt'), 'of the coach');
    writeFileSync(join(out, 'frames/mine.jpg'), 'of the coach');
    await writeOutput(out, writer({ 'report.html': 'two' }));
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('two');
    expect(existsSync(join(out, 'frames/old.jpg'))).toBe(false);
    expect(visible(out)).toEqual(['frames', 'notes.txt', 'report.html']);
    expect(readdirSync(join(out, 'frames'))).toEqual(['mine.jpg']);
  });

  it('does not overwrite a file that plumbline did not write', async () => {
    const out = join(folder, 'foreign');
    mkdirSync(out);
    writeFileSync(join(out, 'report.html'), 'thesis');
    await expect(writeOutput(out, writer({ 'a.csv': 'a', 'report.html': 'ours' }))).rejects.toMatchObject({
      code: 'output-unwritable',
    });
    expect(readdirSync(out)).toEqual(['report.html']);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('thesis');
  });

  it('leaves an earlier result as it was, and no trace, when the new one fails', async () => {
    const out = join(folder, 'kept');
    await writeOutput(out, writer({ 'report.html': 'one' }));
    const failing = async (work: string): Promise<string[]> => {
      await writer({ 'report.html': 'two' })(work);
      throw new Error('interrupted');
    };
    await expect(writeOutput(out, failing)).rejects.toThrow('interrupted');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('one');
    expect(readdirSync(out)).toEqual(['.plumbline', 'report.html']);
    await expect(writeOutput(join(folder, 'x', 'y'), failing)).rejects.toThrow('interrupted');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('never follows a list of earlier files out of its folder', async () => {
    const out = join(folder, 'list');
    mkdirSync(out);
    writeFileSync(join(folder, 'precious.txt'), 'precious');
    writeFileSync(join(out, '.plumbline'), '../precious.txt\n/etc/hostname\nframes/../../precious.txt\n');
    await writeOutput(out, writer({ 'report.html': 'one' }));
    expect(existsSync(join(folder, 'precious.txt'))).toBe(true);
  });

  it('says that the folder cannot be written', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    for (const out of [join(folder, 'a-file'), join(folder, 'a-file', 'below')])
      await expect(writeOutput(out, writer({}))).rejects.toMatchObject({
        code: 'output-unwritable',
        exitCode: 4,
      });
  });

  it.runIf(existsSync('/proc'))('gives up at once below a folder that takes no other', async () => {
    await expect(writeOutput('/proc/plumbline/below', writer({}))).rejects.toMatchObject({
      code: 'output-unwritable',
      message: 'Nothing can be written to the folder /proc/plumbline/below.',
    });
  });

  it('lets two analyses make the same folders at once', async () => {
    const both = ['one', 'two'].map((name) => join(folder, 'together', 'here', name));
    await Promise.all(both.map((out) => writeOutput(out, writer({ 'report.html': out }))));
    expect(both.map((out) => readFileSync(join(out, 'report.html'), 'utf8'))).toEqual(both);
  });

  it('says that the disk is full, and leaves nothing', async () => {
    const out = join(folder, 'full');
    const fullDisk = async (work: string): Promise<string[]> => {
      await writer({ 'report.html': 'a part' })(work);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    await expect(writeOutput(out, fullDisk)).rejects.toMatchObject({
      code: 'disk-full',
      message: `The disk is full: ${out}.`,
    });
    expect(existsSync(out)).toBe(false);
  });
});
