import { useCallback, useEffect, useState } from 'react';
import type { Athlete, Soreness } from '../../api/athletes.ts';
import { getAthlete, getSoreness } from '../api/athletes.ts';
import { Link } from '../link.tsx';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { AdaptationPanel } from './adaptation-panel.tsx';
import { AthleteHead } from './athlete-head.tsx';
import { today } from './days.ts';
import { HistorySection } from './history-section.tsx';
import { PainAdvice } from './pain-advice.tsx';
import { entryOf, painToHeed } from './soreness-log.ts';
import { SorenessPanel } from './soreness-panel.tsx';
import { useRuns } from './use-runs.ts';

interface Known {
  readonly athlete: Athlete;
  /** Oldest day first. */
  readonly log: readonly Soreness[];
}

async function loadKnown(id: string, signal: AbortSignal): Promise<Known> {
  const [athlete, log] = await Promise.all([getAthlete(id, signal), getSoreness(id, signal)]);
  return { athlete, log };
}

function Page({ known, replace }: { known: Known; replace: (known: Known) => void }) {
  const { athlete, log } = known;
  const history = useRuns(athlete.id);
  /** A day of pain noted just now is heeded however long ago it was. */
  const [noted, setNoted] = useState<string | null>(null);
  useEffect(() => {
    document.title = TEXT.app.athleteTitle(athlete.name);
  }, [athlete.name]);
  const setAthlete = (changed: Athlete) => {
    replace({ athlete: changed, log });
  };
  const pain = noted !== null && entryOf(log, noted)?.level === 'pain' ? noted : painToHeed(log, today());
  return (
    <>
      <AthleteHead athlete={athlete} setAthlete={setAthlete} />
      {pain !== null && <PainAdvice key={pain} day={pain} />}
      <div className="athlete-page">
        <div className="athlete-log">
          <SorenessPanel
            athlete={athlete}
            log={log}
            setLog={(next, entry) => {
              replace({ athlete, log: next });
              setNoted(entry?.day ?? null);
            }}
          />
          <AdaptationPanel athlete={athlete} setAthlete={setAthlete} />
        </div>
        <div className="athlete-history">
          <HistorySection athlete={athlete} log={log} history={history} />
        </div>
      </div>
    </>
  );
}

/** One athlete: how the runs changed, how the calves felt, and the two weeks of getting used. */
export function AthleteView({ id }: { id: string }) {
  const load = useCallback((signal: AbortSignal) => loadKnown(id, signal), [id]);
  const known = useLoaded(load);
  return (
    <>
      <p className="back">
        <Link to={{ view: 'athletes' }}>← {TEXT.athlete.back}</Link>
      </p>
      {known.state !== 'ready' && <h1 className="unseen">{TEXT.athlete.title}</h1>}
      {known.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {known.state === 'failed' && <FailedToLoad error={known.error} again={known.again} />}
      {known.state === 'ready' && <Page known={known.value} replace={known.replace} />}
    </>
  );
}
