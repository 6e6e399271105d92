import { useState, type SyntheticEvent } from 'react';
import type { ClipFacts } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';
import { sizeText, withFiles } from './chosen-files.ts';
import { DropZone } from './drop-zone.tsx';
import { EMPTY_DRAFT, readFacts } from './facts-draft.ts';
import { FactsForm } from './facts-form.tsx';

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

/** Choose videos, say what is known about them, send them. */
export function UploadForm({ onSend }: { onSend: (files: readonly File[], facts: ClipFacts) => void }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [strict, setStrict] = useState(false);
  const add = (added: readonly File[]) => {
    const chosen = withFiles(files, added);
    setFiles(chosen.files);
    setRefused(chosen.refused);
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const { facts } = readFacts(draft);
    setStrict(facts === null);
    if (facts === null) return;
    onSend(files, facts);
    setFiles([]);
  };
  return (
    <section className="upload" aria-labelledby="upload-title">
      <h2 id="upload-title">{TEXT.upload.title}</h2>
      <form onSubmit={send} noValidate>
        <DropZone more={files.length > 0} onFiles={add} />
        <p role="status" className="wrong">
          {refused.length > 0 && TEXT.upload.notVideo(refused.join(', '))}
        </p>
        {files.length > 0 && (
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
            />
            <FormActions
              count={files.length}
              clear={() => {
                setFiles([]);
              }}
            />
          </>
        )}
        <p className="hint">{TEXT.upload.stays}</p>
      </form>
    </section>
  );
}
