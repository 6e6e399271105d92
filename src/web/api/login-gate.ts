/** Decides about a request: true lets it try again, false gives it up. */
type Decide = (again: boolean) => void;

let waiting: readonly Decide[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Waits until somebody has logged in. @returns true when it is the person who was logged in before */
export function loggedInAgain(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    tell();
  });
}

/** Whether requests wait for a login. */
export function isLoginAwaited(): boolean {
  return waiting.length > 0;
}

export function onLoginAwaited(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What another person asked for must not be sent in the name of whoever logs in: then nothing is tried again. */
export function endWaiting(samePerson: boolean): void {
  const held = waiting;
  waiting = [];
  for (const decide of held) decide(samePerson);
  tell();
}
