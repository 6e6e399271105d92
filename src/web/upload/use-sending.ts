import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClipFacts } from '../../api/analyses.ts';
import type { ApiError } from '../api/client.ts';
import { uploadClip } from '../api/upload.ts';
import { TEXT } from '../text.ts';

/** What is said of the clips that are sent together. */
export interface AboutClips {
  facts: ClipFacts;
  /** Null is nobody in particular. */
  athleteId: string | null;
}

export interface Shipment {
  key: number;
  file: File;
  about: AboutClips;
  /** 0 to 1; null while it waits for its turn. */
  share: number | null;
  error: ApiError | null;
}

export interface Sending {
  shipments: readonly Shipment[];
  /** What the last arrival was, to be read out. */
  news: string;
  /** How many clips have arrived: a list of analyses is looked at again when it grows. */
  arrivals: number;
  /** The analysis an already known clip has. */
  knownId: string | null;
  send: (files: readonly File[], about: AboutClips) => void;
  again: (key: number) => void;
  remove: (key: number) => void;
}

interface News {
  words: string;
  knownId: string | null;
}

/** Waits for its turn, or is being sent. */
export function isOnItsWay({ error }: Shipment): boolean {
  return error === null;
}

const NOTHING = { key: null, file: null, about: null };

/** Sends one clip after the other: side by side they would only share the line, and all arrive late. */
export function useSending(): Sending {
  const [shipments, setShipments] = useState<readonly Shipment[]>([]);
  const [news, setNews] = useState<News>({ words: '', knownId: null });
  const [arrivals, setArrivals] = useState(0);
  const nextKey = useRef(0);
  const stop = useRef<{ key: number; stop: (forGood: boolean) => Promise<void> } | null>(null);
  const alter = useCallback((key: number, part: Partial<Shipment>) => {
    setShipments((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const remove = useCallback((key: number) => {
    const stopped = stop.current?.key === key ? stop.current.stop(true) : Promise.resolve();
    void stopped.then(() => {
      setShipments((all) => all.filter((one) => one.key !== key));
    });
  }, []);
  const next = shipments.find(isOnItsWay);
  const { key: currentKey, file, about } = next ?? NOTHING;

  useEffect(() => {
    if (currentKey === null) return undefined;
    const end = uploadClip(file, about, {
      onProgress: (sent, total) => {
        alter(currentKey, { share: total === 0 ? 1 : sent / total });
      },
      onDone: (uploaded) => {
        setShipments((all) => all.filter((one) => one.key !== currentKey));
        const known = uploaded?.known === true;
        setNews({
          words: known ? TEXT.sending.known(file.name) : TEXT.sending.sent(file.name),
          knownId: known ? uploaded.analysis.id : null,
        });
        setArrivals((count) => count + 1);
      },
      onFailed: (error) => {
        alter(currentKey, { error });
      },
    });
    stop.current = { key: currentKey, stop: end };
    return () => {
      void end();
    };
  }, [currentKey, file, about, alter]);

  const send = useCallback((files: readonly File[], about: AboutClips) => {
    const added = files.map((file) => ({ key: nextKey.current++, file, about, share: null, error: null }));
    setShipments((all) => [...all, ...added]);
  }, []);
  const again = useCallback(
    (key: number) => {
      alter(key, { error: null, share: null });
    },
    [alter],
  );
  return { shipments, news: news.words, arrivals, knownId: news.knownId, send, again, remove };
}
