import { useId, useRef, useState } from 'react';
import type { MadeShareLink } from '../../api/share-links.ts';
import { dayText } from '../date-text.ts';
import { TEXT } from '../text.ts';
import { linkAddress } from './share-calls.ts';

/** A new link, which is shown this once, and a way to copy it. */
export function MadeLink({ made }: { made: MadeShareLink }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const address = linkAddress(made.secret);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setNews(TEXT.share.copied);
    } catch {
      // Over a connection that is not encrypted browsers do not let a page copy.
      setNews(TEXT.share.copyByHand);
    }
  };
  return (
    <div className="made-link">
      <label htmlFor={id}>{TEXT.share.once(dayText(made.link.expiresAt))}</label>
      <div className="one-line">
        <input ref={field} id={id} type="text" readOnly value={address} />
        <button
          type="button"
          className="primary"
          onClick={() => {
            void copy();
          }}
        >
          {TEXT.share.copy}
        </button>
      </div>
      <p role="status" className="hint">
        {news}
      </p>
    </div>
  );
}
