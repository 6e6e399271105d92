import type { ShareLink } from '../../api/share-links.ts';
import { dateText, dayText } from '../date-text.ts';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { takeLinkBack } from './share-calls.ts';

/** Whether a link still opens the report, in words. */
function stateText({ expiresAt, revokedAt }: ShareLink): string {
  if (revokedAt !== null) return TEXT.share.takenBack(dateText(revokedAt));
  return holds({ expiresAt, revokedAt })
    ? TEXT.share.holds(dayText(expiresAt))
    : TEXT.share.expired(dayText(expiresAt));
}

function holds({ expiresAt, revokedAt }: Pick<ShareLink, 'expiresAt' | 'revokedAt'>): boolean {
  return revokedAt === null && Date.parse(expiresAt) > Date.now();
}

interface LinkRowProps {
  id: string;
  link: ShareLink;
  onChange: () => void;
}

function LinkRow({ id, link, onChange }: LinkRowProps) {
  const { busy, error, send } = useSent();
  const made = TEXT.share.made(link.author, dateText(link.createdAt));
  return (
    <li className="row">
      <div className="row-main">
        {made}
        <p className="row-facts">
          <small>{stateText(link)}</small>
        </p>
        <p role="alert" className="wrong">
          {error !== null && `${error.message} ${error.advice}`}
        </p>
      </div>
      {holds(link) && (
        <button
          type="button"
          className="small"
          aria-label={TEXT.share.takeBackOf(made)}
          disabled={busy}
          onClick={() => {
            send(() => takeLinkBack(id, link.id), onChange);
          }}
        >
          {TEXT.share.takeBack}
        </button>
      )}
    </li>
  );
}

/** The links of a report: who made them, and which still hold. */
export function LinkList({ id, links, onChange }: { id: string; links: ShareLink[]; onChange: () => void }) {
  if (links.length === 0) return <p className="hint">{TEXT.share.none}</p>;
  return (
    <ul className="rows">
      {links.map((link) => (
        <LinkRow key={link.id} id={id} link={link} onChange={onChange} />
      ))}
    </ul>
  );
}
