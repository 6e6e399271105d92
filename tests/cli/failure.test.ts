import { describe, expect, it } from 'vitest';
import { describeFailure, failureText } from '../../src/cli/failure.ts';
import { PlumblineError } from '../../src/errors.ts';

describe('failures', () => {
  const error = new PlumblineError('too-long', 'run.mp4 lasts 130 minutes.', { cause: new Error('inner') });

  it('are one line of what is wrong and one of what to do', () => {
    expect(failureText(describeFailure(error), error, false)).toBe(
      'plumbline: run.mp4 lasts 130 minutes.\n  Cut the clip: 10 to 60 seconds of steady running are plenty.\n',
    );
  });
  it('show the stack and its causes to those who ask', () => {
    const text = failureText(describeFailure(error), error, true);
    expect(text).toContain('failure.test.ts');
    expect(text).toContain('caused by: Error: inner');
  });
  it('own up to a fault of the program', () => {
    expect(describeFailure(new TypeError('x is not a function'))).toMatchObject({
      code: 'internal',
      exitCode: 1,
    });
  });
  it('take whatever breaks after Ctrl-C for the interruption', () => {
    const failure = describeFailure(new Error('write EPIPE'), AbortSignal.abort());
    expect(failure).toMatchObject({ code: 'interrupted', exitCode: 130 });
  });
});
