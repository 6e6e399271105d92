import { useState, type SyntheticEvent } from 'react';
import { newAccountSchema, type Club, type NewAccount } from '../../api/people.ts';
import { Field } from '../field.tsx';
import { TEXT } from '../text.ts';
import { useSent } from '../use-sent.ts';
import { RoleAndClubFields } from './account-fields.tsx';
import { addAccount } from './people-calls.ts';

const EMPTY: NewAccount = { name: '', email: '', password: '', role: 'runner', clubId: null };
const WRONG = {
  name: TEXT.people.nameMissing,
  email: TEXT.login.emailWrong,
  password: TEXT.account.passwordShort,
} as const;
const PASSWORD = { hint: TEXT.people.firstPasswordHint, maxLength: 128 };
type Written = keyof typeof WRONG;

function wrongFields(draft: NewAccount): ReadonlySet<unknown> {
  return new Set(newAccountSchema.safeParse(draft).error?.issues.map(({ path }) => path[0]));
}

/** Lets somebody in: with a first password, which the administrator passes on. */
export function AccountForm({ clubs, onAdded }: { clubs: readonly Club[]; onAdded: () => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const [news, setNews] = useState('');
  const { busy, error, send } = useSent();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setNews('');
    const account = { ...draft, email: draft.email.trim() };
    const found = wrongFields(account);
    setWrong(found);
    if (found.size > 0) return;
    send(
      () => addAccount(account),
      ({ name }) => {
        setDraft({ ...EMPTY, clubId: draft.clubId });
        setNews(TEXT.people.added(name));
        onAdded();
      },
    );
  };
  const field = (part: Written, label: string, rest: { type?: string; hint?: string; maxLength: number }) => (
    <Field
      {...rest}
      label={label}
      autoComplete="off"
      value={draft[part]}
      wrong={wrong.has(part) ? WRONG[part] : null}
      change={(text) => {
        setDraft({ ...draft, [part]: text });
      }}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <div className="fields">
        {field('name', TEXT.people.name, { maxLength: 100 })}
        {field('email', TEXT.login.email, { type: 'email', maxLength: 200 })}
        {field('password', TEXT.people.firstPassword, PASSWORD)}
        <RoleAndClubFields
          value={draft}
          clubs={clubs}
          change={({ role, clubId }) => {
            setDraft({ ...draft, role, clubId });
          }}
        />
      </div>
      <p className="hint">{TEXT.people.rolesHint}</p>
      <p role="alert" className="wrong">
        {error !== null && `${error.message} ${error.advice}`}
      </p>
      <button type="submit" className="primary" disabled={busy}>
        {TEXT.people.add}
      </button>
      <p role="status">{news}</p>
    </form>
  );
}
