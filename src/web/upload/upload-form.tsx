import { useState } from 'react';
import { AthleteField } from '../athletes/athlete-field.tsx';
import { useAthleteChoice, type AthleteChoice } from '../athletes/use-athlete-choice.ts';
import { keepText, keptText } from '../kept.ts';
import { useSeesOthers } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { sizeText, withFiles } from './chosen-files.ts';
import { DropZone } from './drop-zone.tsx';
import { EMPTY_DRAFT, readFacts, type FactsDraft } from './facts-draft.ts';
import { FactsForm } from './facts-form.tsx';
import type { AboutClips } from './use-sending.ts';

/** Under which the browser remembers whose the last clip was. */
const LAST_ATHLETE = 'athlete';

function ChosenList({ files, remove }: { files: readonly File[]; remove: (file: File) => void }) {
  return (
    <ul className="chosen" aria-label={TEXT.upload.chosen}>
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <span className="file-name">{file.name}</span> <small>{sizeText(file.size)}</small>
          <button
            type="button"
            className="plain"
            aria-label={TEXT.upload.remove(file.name)}
            onClick={() => {
              remove(file);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

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
  draft: FactsDraft;
  setDraft: (draft: FactsDraft) => void;
  strict: boolean;
  whose: AthleteChoice;
}

/** What is chosen, and what is known of it. */
function AboutChosen({ files, setFiles, draft, setDraft, strict, whose }: AboutChosenProps) {
  const seesOthers = useSeesOthers();
  return (
    <>
      <ChosenList
        files={files}
        remove={(file) => {
          setFiles(files.filter((one) => one !== file));
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
        }}
      />
    </>
  );
}

/** Choose videos, say what is known about them, send them. */
export function UploadForm({ onSend }: { onSend: (files: readonly File[], about: AboutClips) => void }) {
  const [files, setFiles] = useState<readonly File[]>([]);
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
    const { facts } = readFacts(draft);
    setStrict(facts === null);
    const athleteId = facts === null ? undefined : await whose.settle();
    if (facts === null || athleteId === undefined) return;
    keepText(LAST_ATHLETE, athleteId ?? '');
    onSend(files, { facts, athleteId });
    setFiles([]);
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
        {files.length > 0 && <AboutChosen {...{ files, setFiles, draft, setDraft, strict, whose }} />}
        <p className="hint">{TEXT.upload.stays}</p>
      </form>
    </section>
  );
}
