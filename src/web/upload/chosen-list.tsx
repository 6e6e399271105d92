import { AthleteField } from '../athletes/athlete-field.tsx';
import type { AthleteChoice } from '../athletes/use-athlete-choice.ts';
import { useSeesOthers } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { sizeText } from './chosen-files.ts';
import type { FactsDraft } from './facts-draft.ts';
import { HeightAndSpeed } from './facts-form.tsx';
import { draftFor, ownFrom, type OwnByFile, type OwnFacts } from './own-facts.ts';

interface ChosenProps {
  /** As for all. */
  draft: FactsDraft;
  own: OwnByFile;
  /** Null leaves a clip to the facts of all. */
  setOwn: (file: File, facts: OwnFacts | null) => void;
  strict: boolean;
  whose: AthleteChoice;
  remove: (file: File) => void;
}

interface OwnFormProps extends Omit<ChosenProps, 'remove'> {
  file: File;
  facts: OwnFacts;
}

function OwnForm({ file, facts, draft, own, setOwn, strict, whose }: OwnFormProps) {
  const seesOthers = useSeesOthers();
  const change = (part: Partial<OwnFacts>) => {
    setOwn(file, { ...facts, ...part });
  };
  const choice = {
    ...{ athletes: whose.athletes, chosen: facts.athlete, newName: facts.newName, wrong: facts.wrong },
    choose: (athlete: string) => {
      change({ athlete, wrong: null });
    },
    setNewName: (newName: string) => {
      change({ newName });
    },
  };
  return (
    <fieldset className="facts-form own-facts">
      <legend>{TEXT.upload.ownTitle(file.name)}</legend>
      <div className="fields">
        {seesOthers && <AthleteField choice={choice} />}
        <HeightAndSpeed
          draft={draftFor(file, draft, own)}
          change={({ height = facts.height, speed = facts.speed }) => {
            change({ height, speed });
          }}
          strict={strict}
        />
      </div>
    </fieldset>
  );
}

function Chosen({ file, several, ...props }: ChosenProps & { file: File; several: boolean }) {
  const { draft, own, setOwn, whose, remove } = props;
  const facts = own.get(file);
  const isOwn = facts !== undefined;
  return (
    <li>
      <span className="file-name">{file.name}</span> <small>{sizeText(file.size)}</small>
      {(several || isOwn) && (
        <button
          type="button"
          className="small"
          aria-label={isOwn ? TEXT.upload.noOwnOf(file.name) : TEXT.upload.ownOf(file.name)}
          onClick={() => {
            setOwn(file, isOwn ? null : ownFrom(draft, whose.chosen));
          }}
        >
          {isOwn ? TEXT.upload.noOwn : TEXT.upload.own}
        </button>
      )}
      <button
        type="button"
        className="plain"
        aria-label={TEXT.upload.remove(file.name)}
        onClick={() => {
          remove(file);
        }}
      >
        ×
      </button>
      {isOwn && <OwnForm {...props} file={file} facts={facts} />}
    </li>
  );
}

/** The videos to be sent; of several, each can have an athlete, a height and a speed of its own. */
export function ChosenList({ files, ...props }: ChosenProps & { files: readonly File[] }) {
  return (
    <ul className="chosen" aria-label={TEXT.upload.chosen}>
      {files.map((file) => (
        <Chosen
          key={`${file.name} ${file.size} ${file.lastModified}`}
          file={file}
          several={files.length > 1}
          {...props}
        />
      ))}
    </ul>
  );
}
