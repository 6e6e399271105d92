import { useState, type SyntheticEvent } from 'react';
import { serviceSettingsSchema, type ServiceSettings } from '../../api/service-settings.ts';
import { getSettings, putSettings } from '../api/settings.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { Field } from '../field.tsx';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { useSent } from '../use-sent.ts';

const DEFAULT_DAYS = 90;

interface KeepFormProps {
  settings: ServiceSettings;
  onStored: (settings: ServiceSettings) => void;
}

/** Whether clips would go that stay now. */
function isTighter({ keepDays }: ServiceSettings, before: ServiceSettings): boolean {
  return keepDays !== null && keepDays < (before.keepDays ?? Infinity);
}

interface KeepChoiceProps {
  limited: boolean;
  choose: (limited: boolean) => void;
}

function KeepChoice({ limited, choose }: KeepChoiceProps) {
  const radio = (value: boolean, words: string) => (
    <label className="radio">
      <input
        type="radio"
        name="keep"
        checked={limited === value}
        onChange={() => {
          choose(value);
        }}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="plain">
      <legend className="unseen">{TEXT.keep.title}</legend>
      {radio(false, TEXT.keep.untilDeleted)}
      {radio(true, TEXT.keep.forDays)}
    </fieldset>
  );
}

function KeepForm({ settings, onStored }: KeepFormProps) {
  const [limited, setLimited] = useState(settings.keepDays !== null);
  const [days, setDays] = useState(String(settings.keepDays ?? DEFAULT_DAYS));
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<ServiceSettings | null>(null);
  const [news, setNews] = useState('');
  const { busy, error, send } = useSent();
  const done = (stored: ServiceSettings) => {
    setAsked(null);
    onStored(stored);
    setNews(TEXT.keep.stored(stored.keepDays));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setNews('');
    const next = serviceSettingsSchema.safeParse({ keepDays: limited ? Number(days) : null });
    setWrong(!next.success);
    if (!next.success) return;
    if (isTighter(next.data, settings)) setAsked(next.data);
    else send(() => putSettings(next.data), done);
  };
  return (
    <form className="keep" onSubmit={submit} noValidate>
      <KeepChoice limited={limited} choose={setLimited} />
      {limited && (
        <Field
          label={TEXT.keep.days}
          type="number"
          value={days}
          change={setDays}
          wrong={wrong ? TEXT.keep.daysWrong : null}
          maxLength={4}
        />
      )}
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <button type="submit" disabled={busy}>
        {TEXT.keep.store}
      </button>
      <p role="status">{news}</p>
      {asked?.keepDays != null && (
        <ConfirmDialog
          title={TEXT.keep.tightenTitle(asked.keepDays)}
          detail={TEXT.keep.tightenDetail}
          keep={TEXT.keep.leave}
          confirm={TEXT.keep.tighten}
          action={() => putSettings(asked)}
          onClose={() => {
            setAsked(null);
          }}
          onDone={done}
        />
      )}
    </form>
  );
}

/** How long the service keeps clips. */
export function KeepSection() {
  const settings = useLoaded(getSettings);
  return (
    <section aria-labelledby="keep-title">
      <h2 id="keep-title">{TEXT.keep.title}</h2>
      <p className="hint">{TEXT.keep.detail}</p>
      {settings.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {settings.state === 'failed' && <FailedToLoad error={settings.error} again={settings.again} />}
      {settings.state === 'ready' && <KeepForm settings={settings.value} onStored={settings.replace} />}
    </section>
  );
}
