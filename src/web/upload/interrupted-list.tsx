import { useRef, useState } from 'react';
import type { InterruptedUpload } from '../api/interrupted-uploads.ts';
import { TEXT } from '../text.ts';
import { isFileOf, useInterrupted } from './use-interrupted.ts';
import type { Sending } from './use-sending.ts';

interface RowProps {
  upload: InterruptedUpload;
  goOn: (file: File) => void;
  forget: () => void;
}

function InterruptedRow({ upload, goOn, forget }: RowProps) {
  const input = useRef<HTMLInputElement>(null);
  const [other, setOther] = useState(false);
  const { fileName, share } = upload;
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const same = isFileOf(upload, file);
    setOther(!same);
    if (same) goOn(file);
  };
  return (
    <li className="row">
      <div className="row-main">
        <span className="file-name">{fileName}</span>
        <progress max={1} value={share} aria-label={TEXT.interrupted.progressLabel(fileName)} />
        <small>{TEXT.interrupted.at(Math.floor(100 * share))}</small>
        <p className="wrong" role="alert">
          {other && TEXT.interrupted.other(fileName)}
        </p>
      </div>
      <div className="actions">
        <input
          ref={input}
          className="unseen"
          type="file"
          tabIndex={-1}
          aria-label={TEXT.interrupted.fileOf(fileName)}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <button
          type="button"
          aria-label={TEXT.interrupted.chooseOf(fileName)}
          onClick={() => {
            input.current?.click();
          }}
        >
          {TEXT.interrupted.choose}
        </button>
        <button type="button" aria-label={TEXT.interrupted.forgetOf(fileName)} onClick={forget}>
          {TEXT.interrupted.forget}
        </button>
      </div>
    </li>
  );
}

/** Clips of which a part was sent before the page was closed or reloaded: the browser needs the file once more. */
export function InterruptedList({ sending }: { sending: Sending }) {
  const { uploads, forget } = useInterrupted(sending.shipments);
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="interrupted-title">
      <h2 id="interrupted-title">{TEXT.interrupted.title}</h2>
      <p className="hint">{TEXT.interrupted.hint}</p>
      <ul className="rows">
        {uploads.map((upload) => (
          <InterruptedRow
            key={upload.address}
            upload={upload}
            goOn={(file) => {
              sending.send([file], upload.about);
            }}
            forget={() => {
              forget(upload);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
