interface Guard {
  /** The view that is guarded, as in the address. */
  readonly search: string;
  readonly mayLeave: () => boolean;
}

let guard: Guard | null = null;

/** Until it is ended the buttons of the browser for back and forward ask before they lead to another view. */
export function guardLeaving(mayLeave: () => boolean): () => void {
  const mine = { search: location.search, mayLeave };
  guard = mine;
  return () => {
    if (guard === mine) guard = null;
  };
}

/**
 * To be asked when the browser has gone back or forward, which cannot be forbidden: it is undone first, so that
 * nothing is lost while the question is on the screen.
 * @returns whether the view stays
 */
export function staysInView(): boolean {
  if (guard === null || location.search === guard.search) return false;
  history.pushState(null, '', `./${guard.search}`);
  if (guard.mayLeave()) {
    guard = null;
    // The entry behind the one just added is where the browser was going.
    history.back();
  }
  return true;
}
