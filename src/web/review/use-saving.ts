import { useState } from 'react';
import type { ApiError } from '../api/client.ts';
import { useViewer } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { keepAuthor, keptAuthor } from './author.ts';
import { isUnsaved } from './draft.ts';
import { focusSaveForm } from './save-form-place.ts';
import type { Reviewing, Stored } from './use-review.ts';

/** Storing the corrections under a name, and signing off what is stored. */
export interface Saving {
  readonly author: string;
  readonly setAuthor: (author: string) => void;
  /** Whether somebody wanted to store something without a name. */
  readonly nameless: boolean;
  readonly error: ApiError | null;
  readonly unsaved: boolean;
  readonly canSave: boolean;
  readonly canSignOff: boolean;
  readonly save: () => void;
  /** @param then follows when it is signed off */
  readonly signOff: (remark: string, then: () => void) => void;
}

function useStoring() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  /** @returns the revision that was stored or signed off; null when none was */
  const store = async (call: () => Promise<Stored>): Promise<number | null> => {
    setBusy(true);
    setError(null);
    const stored = await call();
    setBusy(false);
    setError(stored.error);
    return stored.revision;
  };
  return { busy, error, store };
}

export function useSaving(reviewing: Reviewing, say: (words: string) => void): Saving {
  const { review, draft, conflict } = reviewing;
  const viewer = useViewer();
  const [author, setAuthor] = useState(viewer.name ?? keptAuthor);
  const [strict, setStrict] = useState(false);
  const { busy, error, store } = useStoring();
  const unsaved = isUnsaved(draft);
  const name = author.trim();
  const named = (call: () => Promise<Stored>, then: (revision: number) => void): void => {
    setStrict(name === '');
    if (name === '') {
      focusSaveForm();
      return;
    }
    if (viewer.name === null) keepAuthor(name);
    void store(call).then((stored) => {
      if (stored !== null) then(stored);
    });
  };
  const ready = !busy && review !== null;
  return {
    ...{ author, setAuthor, error, unsaved },
    nameless: strict && name === '',
    canSave: ready && unsaved && conflict === null,
    canSignOff: ready && !unsaved,
    save: () => {
      named(
        () => reviewing.save(name),
        (saved) => {
          say(TEXT.review.news.saved(saved));
        },
      );
    },
    signOff: (remark, then) => {
      named(
        () => reviewing.signOff(name, remark),
        (signed) => {
          then();
          say(TEXT.review.news.signed(signed));
        },
      );
    },
  };
}
