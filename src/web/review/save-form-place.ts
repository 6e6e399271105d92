/** Where a name is asked for, and signed: the bar of the review leads there. */
export const SAVE_FORM_ID = 'save-and-sign';

/** Asks for the name that is missing. */
export function focusSaveForm(): void {
  document.querySelector<HTMLElement>(`#${SAVE_FORM_ID} input`)?.focus();
}
