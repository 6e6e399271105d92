import { describe, expect, it } from 'vitest';
import { endWaiting, isLoginAwaited, loggedInAgain, onLoginAwaited } from '../../src/web/api/login-gate.ts';

describe('requests that nobody is logged in for', () => {
  it('wait until the same person is logged in again, and then go on', async () => {
    const heard: boolean[] = [];
    const stop = onLoginAwaited(() => heard.push(isLoginAwaited()));
    const waiting = Promise.all([loggedInAgain(), loggedInAgain()]);
    endWaiting(true);
    stop();
    expect(await waiting).toEqual([true, true]);
    expect(heard).toEqual([true, true, false]);
  });

  it('are given up when somebody else logs in', async () => {
    const waiting = loggedInAgain();
    endWaiting(false);
    expect(await waiting).toBe(false);
    expect(isLoginAwaited()).toBe(false);
  });
});
