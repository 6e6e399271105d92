import { useId, useState, type ReactNode } from 'react';
import { Choice } from '../choice.tsx';
import { TEXT } from '../text.ts';
import { paceText, readFact, type FactsDraft, type WrittenFact } from './facts-draft.ts';

interface WrittenFieldProps {
  fact: WrittenFact;
  label: string;
  hint: string;
  draft: FactsDraft;
  change: (part: Partial<FactsDraft>) => void;
  /** Say what is wrong even before the field was left. */
  strict: boolean;
  heard?: (value: number) => string;
}

/** A fact as text, with what is wrong with it or how it is read. */
export function WrittenField({ fact, label, hint, draft, change, strict, heard }: WrittenFieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const { value, wrong } = readFact(fact, draft[fact]);
  const complaint = left || strict ? wrong : null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={draft[fact]}
        aria-invalid={complaint !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          change({ [fact]: event.target.value });
        }}
        onBlur={() => {
          setLeft(true);
        }}
      />
      <p id={`${id}-hint`} className={complaint === null ? 'hint' : 'hint wrong'} role="status">
        {complaint ?? (value !== null && heard !== undefined ? heard(value) : hint)}
      </p>
    </div>
  );
}

interface FactsFormProps {
  draft: FactsDraft;
  change: (part: Partial<FactsDraft>) => void;
  strict: boolean;
}

/** "= 10.5 km/h, 5:43 min/km": how a speed was read. */
function speedHeard(speedMps: number): string {
  return TEXT.facts.speedRead((3.6 * speedMps).toFixed(1), paceText(speedMps));
}

function MoreFacts({ draft, change, strict }: FactsFormProps) {
  const common = { draft, change, strict };
  return (
    <div className="fields">
      <WrittenField fact="incline" label={TEXT.facts.incline} hint={TEXT.facts.inclineHint} {...common} />
      <WrittenField fact="capture" label={TEXT.facts.capture} hint={TEXT.facts.captureHint} {...common} />
      <Choice
        label={TEXT.facts.sex}
        value={draft.sex}
        options={[
          ['', TEXT.facts.sexUnknown],
          ['female', TEXT.facts.female],
          ['male', TEXT.facts.male],
        ]}
        choose={(sex) => {
          change({ sex });
        }}
      />
      <Choice
        label={TEXT.facts.direction}
        value={draft.direction}
        options={[
          ['', TEXT.facts.directionUnknown],
          ['left', TEXT.facts.left],
          ['right', TEXT.facts.right],
        ]}
        choose={(direction) => {
          change({ direction });
        }}
      />
      <Choice
        label={TEXT.facts.model}
        value={draft.model}
        options={[
          ['heavy', TEXT.facts.heavy],
          ['full', TEXT.facts.full],
          ['lite', TEXT.facts.lite],
        ]}
        choose={(model) => {
          change({ model });
        }}
      />
    </div>
  );
}

/** What scale and expectation rest on: asked at the upload, and again in a review. */
export function HeightAndSpeed(common: FactsFormProps) {
  return (
    <>
      <WrittenField fact="height" label={TEXT.facts.height} hint={TEXT.facts.heightHint} {...common} />
      <WrittenField
        fact="speed"
        label={TEXT.facts.speed}
        hint={TEXT.facts.speedHint}
        heard={speedHeard}
        {...common}
      />
    </>
  );
}

/** Stands with what everybody sees: who shall not be recognised must not have to look for it. */
function BlurFaces({ draft, change }: Pick<FactsFormProps, 'draft' | 'change'>) {
  const id = useId();
  return (
    <div className="field check">
      <input
        id={id}
        type="checkbox"
        checked={draft.blurFaces}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          change({ blurFaces: event.target.checked });
        }}
      />
      <label htmlFor={id}>{TEXT.facts.blurFaces}</label>
      <p id={`${id}-hint`} className="hint">
        {TEXT.facts.blurFacesHint}
      </p>
    </div>
  );
}

/** What is known of the runner and the clip. Nothing has to be filled in. */
export function FactsForm({ draft, change, strict, children }: FactsFormProps & { children?: ReactNode }) {
  const common = { draft, change, strict };
  return (
    <fieldset className="facts-form">
      <legend>{TEXT.facts.title}</legend>
      <p className="hint">{TEXT.facts.forAll}</p>
      <div className="fields">
        {children}
        <HeightAndSpeed {...common} />
      </div>
      <BlurFaces draft={draft} change={change} />
      <details open={strict}>
        <summary>{TEXT.facts.more}</summary>
        <MoreFacts {...common} />
      </details>
    </fieldset>
  );
}
