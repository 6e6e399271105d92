import { getSettings } from '../api/settings.ts';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';

/** Says above the clips when they are deleted by themselves; nothing when they are not. */
export function KeepNote() {
  const settings = useLoaded(getSettings);
  const keepDays = settings.state === 'ready' ? settings.value.keepDays : null;
  return keepDays === null ? null : <p className="hint">{TEXT.keep.note(keepDays)}</p>;
}
