import { Link } from '../link.tsx';
import { TEXT } from '../text.ts';
import { useTimeLeft } from './use-time-left.ts';
import type { Sending, Shipment } from './use-sending.ts';

function ShipmentRow({ shipment, sending }: { shipment: Shipment; sending: Sending }) {
  const { key, file, share, error } = shipment;
  const left = useTimeLeft(share);
  const remove = () => {
    sending.remove(key);
  };
  if (error !== null)
    return (
      <li className="row failed">
        <div className="row-main">
          <span className="file-name">{file.name}</span>
          <p className="wrong">
            {error.message} {error.advice}
          </p>
        </div>
        <div className="actions">
          <button
            type="button"
            onClick={() => {
              sending.again(key);
            }}
          >
            {TEXT.sending.again}
          </button>
          <button type="button" onClick={remove}>
            {TEXT.sending.dismiss}
          </button>
        </div>
      </li>
    );
  return (
    <li className="row">
      <div className="row-main">
        <span className="file-name">{file.name}</span>
        <progress max={1} value={share ?? 0} aria-label={TEXT.sending.progressLabel(file.name)} />
        <small>
          {share === null ? TEXT.sending.waiting : TEXT.sending.percent(Math.floor(100 * share))}
          {left !== '' && ` · ${left}`}
        </small>
      </div>
      <div className="actions">
        <button type="button" onClick={remove}>
          {TEXT.sending.stop}
        </button>
      </div>
    </li>
  );
}

/** Clips on their way to the server. */
export function SendingList({ sending }: { sending: Sending }) {
  const { shipments, news, knownId } = sending;
  return (
    <>
      <p className="news" role="status">
        {knownId === null ? news : <Link to={{ view: 'analysis', id: knownId }}>{news}</Link>}
      </p>
      {shipments.length > 0 && (
        <section aria-labelledby="sending-title">
          <h2 id="sending-title">{TEXT.sending.title}</h2>
          <p className="hint">{TEXT.sending.keepOpen}</p>
          <ul className="rows">
            {shipments.map((shipment) => (
              <ShipmentRow key={shipment.key} shipment={shipment} sending={sending} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
