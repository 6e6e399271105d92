import { expect, test } from 'vitest';
import { downloadName } from '../../src/web/report/download-name.ts';

test('a file that is fetched is named after its clip and its revision', () => {
  expect(downloadName('monday.run.mov', 'report.pdf')).toBe('monday.run-report.pdf');
  expect(downloadName('run.mp4', 'frames/left-toe-off.jpg', 2)).toBe('run-revision-2-left-toe-off.jpg');
  expect(downloadName('run', 'supports.csv', 0)).toBe('run-revision-0-supports.csv');
});
