/** Brings the picture into view where what is about to change in it was asked for from afar. */
export function showStage(): void {
  document.querySelector('.stage')?.scrollIntoView({ block: 'nearest' });
}

/** Gives the keys to the player. */
export function focusStage(): void {
  document.querySelector<HTMLElement>('.stage')?.focus();
}
