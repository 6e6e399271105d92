import { useState } from 'react';
import { AthleteField } from '../athletes/athlete-field.tsx';
import { useAthleteChoice, type AthleteChoice } from '../athletes/use-athlete-choice.ts';
import { keepText, keptText } from '../kept.ts';
import { useSeesOthers } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { withFiles } from './chosen-files.ts';
import { ChosenList } from './chosen-list.tsx';
import { DropZone } from './drop-zone.tsx';
import { EMPTY_DRAFT, readFacts, type FactsDraft } from './facts-draft.ts';
import { FactsForm } from './facts-form.tsx';
import { aboutClip, draftFor, NO_OWN, settledOwn, withOwn, type OwnByFile } from './own-facts.ts';
import type { AboutClips } from './use-sending.ts';

/** Under which the browser remembers whose the last clip was. */
const LAST_ATHLETE = 'athlete';

function FormActions({ count, clear }: { count: number; clear: () => void }) {
  return (
    <div className="actions">
      <button type="submit" className="primary">
        {TEXT.upload.start(count)}
      </button>
      <button type="button" onClick={clear}>
        {TEXT.upload.clear}
      </button>
    </div>
  );
}

interface AboutChosenProps {
  files: readonly File[];
  setFiles: (files: readonly File[]) => void;
  own: OwnByFile;
  setOwn: (own: OwnByFile) => void;
  draft: FactsDraft;
  setDraft: (draft: FactsDraft) => void;
  strict: boolean;
  whose: AthleteChoice;
}

/** What is chosen, and what is known of it. */
function AboutChosen(props: AboutChosenProps) {
  const { files, setFiles, own, setOwn, draft, setDraft, strict, whose } = props;
  const seesOthers = useSeesOthers();
  return (
    <>
      <ChosenList
        {...{ files, own, draft, strict, whose }}
        setOwn={(file, facts) => {
          setOwn(withOwn(own, file, facts));
        }}
        remove={(file) => {
          setFiles(files.filter((one) => one !== file));
          setOwn(withOwn(own, file, null));
        }}
      />
      <FactsForm
        draft={draft}
        change={(part) => {
          setDraft({ ...draft, ...part });
        }}
        strict={strict}
      >
        {seesOthers && <AthleteField choice={whose} />}
      </FactsForm>
      <FormActions
        count={files.length}
        clear={() => {
          setFiles([]);
          setOwn(NO_OWN);
        }}
      />
    </>
  );
}

/** Choose videos, say what is known about them, send them. */
export function UploadForm({ onSend }: { onSend: (files: readonly File[], about: AboutClips) => void }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [own, setOwn] = useState<OwnByFile>(NO_OWN);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [strict, setStrict] = useState(false);
  const whose = useAthleteChoice(keptText(LAST_ATHLETE));
  const add = (added: readonly File[]) => {
    const chosen = withFiles(files, added);
    setFiles(chosen.files);
    setRefused(chosen.refused);
  };
  const send = async (): Promise<void> => {
    const right = files.every((file) => readFacts(draftFor(file, draft, own)).facts !== null);
    setStrict(!right);
    if (!right) return;
    const settled = await settledOwn({ own, addNamed: whose.addNamed });
    setOwn(settled);
    const isAnyCommon = files.some((file) => !own.has(file));
    const athleteId = isAnyCommon ? await whose.settle() : null;
    const said = files.map((file) => aboutClip(draftFor(file, draft, settled), settled.get(file), athleteId));
    const abouts = said.filter((about) => about !== null);
    if (abouts.length < files.length) return;
    if (isAnyCommon) keepText(LAST_ATHLETE, athleteId ?? '');
    files.forEach((file, i) => {
      onSend([file], abouts[i]);
    });
    setFiles([]);
    setOwn(NO_OWN);
  };
  return (
    <section className="upload" aria-labelledby="upload-title">
      <h2 id="upload-title">{TEXT.upload.title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DropZone more={files.length > 0} onFiles={add} />
        <p role="status" className="wrong">
          {refused.length > 0 && TEXT.upload.notVideo(refused.join(', '))}
        </p>
        {files.length > 0 && (
          <AboutChosen {...{ files, setFiles, own, setOwn, draft, setDraft, strict, whose }} />
        )}
        <p className="hint">{TEXT.upload.stays}</p>
      </form>
    </section>
  );
}
