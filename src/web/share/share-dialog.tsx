import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { newShareLinkSchema, type MadeShareLink } from '../../api/share-links.ts';
import { Field } from '../field.tsx';
import { useViewer } from '../login/viewer-context.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { useSent } from '../use-sent.ts';
import { BlurredVersion } from './blurred-version.tsx';
import { LinkList } from './link-list.tsx';
import { MadeLink } from './made-link.tsx';
import { getLinks, makeLink } from './share-calls.ts';

const DEFAULT_DAYS = String(newShareLinkSchema.parse({}).days);

function LinkForm({ id, onMade }: { id: string; onMade: (made: MadeShareLink) => void }) {
  const [days, setDays] = useState(DEFAULT_DAYS);
  const [wrong, setWrong] = useState(false);
  const { busy, error, send } = useSent();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const asked = newShareLinkSchema.safeParse({ days: Number(days) });
    setWrong(!asked.success);
    if (asked.success) send(() => makeLink(id, asked.data.days), onMade);
  };
  return (
    <form className="one-line" onSubmit={submit} noValidate>
      <Field
        label={TEXT.share.days}
        type="number"
        value={days}
        change={setDays}
        wrong={wrong ? TEXT.share.daysWrong : error === null ? null : `${error.message} ${error.advice}`}
        maxLength={3}
      />
      <button type="submit" className="primary" disabled={busy}>
        {busy ? TEXT.share.making : TEXT.share.make}
      </button>
    </form>
  );
}

/** Makes links that show a report to others, lists them and takes them back. */
export function ShareDialog({ record, onClose }: { record: AnalysisRecord; onClose: () => void }) {
  const { id, facts } = record;
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<MadeShareLink | null>(null);
  const { userId } = useViewer();
  const load = useCallback((signal: AbortSignal) => getLinks(id, signal), [id]);
  const links = useLoaded(load);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const refresh = links.state === 'ready' ? links.refresh : () => undefined;
  return (
    <dialog ref={dialog} className="share" aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">{TEXT.share.title}</h2>
      <p>
        {TEXT.share.shows} {facts.blurFaces ? TEXT.share.faceBlurred : TEXT.share.face}
      </p>
      {!facts.blurFaces && <BlurredVersion id={id} onClose={onClose} />}
      <p>{TEXT.share.hides}</p>
      {userId === null && <p className="note">{TEXT.share.thisMachine}</p>}
      <LinkForm
        id={id}
        onMade={(next) => {
          setMade(next);
          refresh();
        }}
      />
      {made !== null && <MadeLink key={made.link.id} made={made} />}
      <h3>{TEXT.share.listTitle}</h3>
      {links.state === 'loading' && <Loading what={TEXT.share.loading} />}
      {links.state === 'failed' && <FailedToLoad error={links.error} again={links.again} />}
      {links.state === 'ready' && (
        <LinkList
          id={id}
          links={links.value}
          onChange={() => {
            setMade(null);
            refresh();
          }}
        />
      )}
      <div className="actions">
        <button type="button" onClick={onClose}>
          {TEXT.share.close}
        </button>
      </div>
    </dialog>
  );
}
