import { Link } from '../link.tsx';
import { HOME } from '../route.ts';
import { TEXT } from '../text.ts';
import { useShipments } from './sending-context.tsx';
import { isOnItsWay } from './use-sending.ts';

/** In the bar, where the list of what is being sent is not seen: how many clips are on their way, or failed. */
export function SendingMark() {
  const { shipments, news } = useShipments();
  const onWay = shipments.filter(isOnItsWay).length;
  const failed = shipments.length - onWay;
  return (
    <>
      {shipments.length > 0 && (
        <Link to={HOME} className="sending-mark">
          {onWay > 0 && <span>{TEXT.sending.underWay(onWay)}</span>}
          {failed > 0 && <span className="wrong">{TEXT.sending.failed(failed)}</span>}
        </Link>
      )}
      <span className="unseen" role="status">
        {failed > 0 ? TEXT.sending.failed(failed) : news}
      </span>
    </>
  );
}
