import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { TEXT } from '../text.ts';
import { isOnItsWay, useSending, type Sending } from './use-sending.ts';

const SendingContext = createContext<Sending | null>(null);

/** The clips on their way, wherever on the page they are asked for. */
export function useShipments(): Sending {
  const sending = useContext(SendingContext);
  if (sending === null) throw new Error('Clips are sent only within a SendingProvider.');
  return sending;
}

/** Asks before the page is left while a clip is on its way. */
function useWarnOnLeave(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [busy]);
}

/** Above the views: clips go on being sent while another view is looked at. */
export function SendingProvider({ children }: { children: ReactNode }) {
  const sending = useSending();
  useWarnOnLeave(sending.shipments.some(isOnItsWay));
  return <SendingContext value={sending}>{children}</SendingContext>;
}

/** Whether what ends all sending, such as logging out, may be done. */
export function useMayStopSending(): () => boolean {
  const { shipments } = useShipments();
  return () => !shipments.some(isOnItsWay) || window.confirm(TEXT.sending.leave);
}
