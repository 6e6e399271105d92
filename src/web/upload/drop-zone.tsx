import { useRef, useState, type DragEvent } from 'react';
import { TEXT } from '../text.ts';

interface DropZoneProps {
  /** True when some videos are chosen already. */
  more: boolean;
  onFiles: (files: File[]) => void;
}

/** Where videos are dropped; the button opens the files, on a phone the camera roll. */
export function DropZone({ more, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={['drop-zone', over ? 'over' : '', more ? 'more' : ''].join(' ')}
      onDragOver={(event) => {
        hover(event, true);
      }}
      onDragLeave={(event) => {
        hover(event, false);
      }}
      onDrop={(event) => {
        hover(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <p className="drop-hint">
        {TEXT.upload.drop} <small>{TEXT.upload.dropOr}</small>
      </p>
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="video/*,.mkv,.mts,.avi"
        multiple
        tabIndex={-1}
        aria-label={TEXT.upload.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={more ? '' : 'primary'}
        onClick={() => {
          input.current?.click();
        }}
      >
        {more ? TEXT.upload.add : TEXT.upload.choose}
      </button>
    </div>
  );
}
