import { useEffect } from 'react';
import { AnalysisList } from './list/analysis-list.tsx';
import { useAnalyses } from './list/use-analyses.ts';
import { TEXT } from './text.ts';
import { FilmingGuide } from './upload/filming-guide.tsx';
import { InterruptedList } from './upload/interrupted-list.tsx';
import { useShipments } from './upload/sending-context.tsx';
import { SendingList } from './upload/sending-list.tsx';
import { UploadForm } from './upload/upload-form.tsx';

/** Clips come in above and are listed below, newest first. */
export function HomeView() {
  const analyses = useAnalyses();
  const sending = useShipments();
  const { refresh } = analyses;
  const { arrivals } = sending;
  useEffect(() => {
    if (arrivals > 0) refresh();
  }, [arrivals, refresh]);
  useEffect(() => {
    document.title = TEXT.app.startTitle;
  }, []);
  const empty = analyses.items?.length === 0;
  return (
    <>
      <h1 className="unseen">{TEXT.app.name}</h1>
      <div className="start">
        <UploadForm onSend={sending.send} />
        <FilmingGuide open={empty} key={empty ? 'first' : 'later'} />
      </div>
      <InterruptedList sending={sending} />
      <SendingList sending={sending} />
      <AnalysisList analyses={analyses} />
    </>
  );
}
