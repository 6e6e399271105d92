import type { AnalysisRecord } from '../../api/analyses.ts';
import { blurFaces } from '../api/analyses.ts';
import { Trouble } from '../messages.tsx';
import { navigate } from '../route.ts';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';

/** For a report in which a face can be recognised: the same clip analysed again without faces. */
export function BlurredVersion({ id, onClose }: { id: string; onClose: () => void }) {
  const { busy, error, send } = useSent();
  const show = ({ analysis }: { analysis: AnalysisRecord }): void => {
    onClose();
    navigate({ view: 'analysis', id: analysis.id });
  };
  return (
    <div className="blurred-version">
      <button
        type="button"
        // Leads to another report: asks first where this one has corrections that are not saved.
        data-leaves
        disabled={busy}
        onClick={() => {
          send(() => blurFaces(id), show);
        }}
      >
        {TEXT.share.blur}
      </button>
      <p className="hint">{TEXT.share.blurHint}</p>
      {error !== null && <Trouble title={error.message} detail={error.advice} />}
    </div>
  );
}
