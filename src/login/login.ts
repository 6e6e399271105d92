import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, betterAuth } from 'better-auth';
import type { NewAccount, Viewer } from '../api/people.ts';
import type { Database } from '../storage/database.ts';
import { accounts, sessions, users, verifications } from '../storage/tables.ts';

const DAY_S = 24 * 60 * 60;
const SESSION_DAYS = 30;

export interface LoginSettings {
  /** Signs the cookies. */
  readonly secret: string;
  /** Cookies go over encrypted connections only. */
  readonly encrypted: boolean;
}

/** Headers to answer with: they set or clear the cookie of the session. */
export interface CookieChange {
  readonly cookies: readonly string[];
}

/** Accounts with passwords (scrypt) and sessions in cookies, by better-auth. */
export interface Login {
  /** @returns null when the password is not that of the account, or there is none */
  readonly signIn: (email: string, password: string) => Promise<CookieChange | null>;
  readonly signOut: (headers: Headers) => Promise<CookieChange>;
  /** Who sent a request with these headers; null when nobody is logged in. */
  readonly viewer: (headers: Headers) => Promise<Viewer | null>;
  /** Ends every other session of the account. Null when the current password is wrong. */
  readonly changePassword: (headers: Headers, current: string, next: string) => Promise<CookieChange | null>;
  /** Sets the password of an account and ends all its sessions. */
  readonly setPassword: (userId: string, password: string) => Promise<void>;
  /** @returns the id of the account; null when there is one with this address */
  readonly addAccount: (account: NewAccount) => Promise<string | null>;
}

export function openLogin({ query }: Pick<Database, 'query'>, settings: LoginSettings): Login {
  const auth = openAuth(query, settings);
  return {
    signIn: (email, password) =>
      unlessRefused(() => auth.api.signInEmail({ body: { email, password }, asResponse: true })),
    signOut: async (headers) => cookiesOf(await auth.api.signOut({ headers, asResponse: true })),
    changePassword: (headers, currentPassword, newPassword) =>
      unlessRefused(() =>
        auth.api.changePassword({
          headers,
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          asResponse: true,
        }),
      ),
    viewer: async (headers) => {
      const session = await auth.api.getSession({ headers });
      if (session === null) return null;
      const { id, name, role, clubId } = session.user;
      return { userId: id, name, role: role as Viewer['role'], clubId: clubId ?? null };
    },
    setPassword: async (userId, password) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      await internalAdapter.updatePassword(userId, await passwords.hash(password));
      await internalAdapter.deleteUserSessions(userId);
    },
    addAccount: async ({ name, email, password, role, clubId }) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      if ((await internalAdapter.findUserByEmail(email)) !== null) return null;
      const hash = await passwords.hash(password);
      const user = { name, email, emailVerified: true, role, clubId };
      const { id } = await internalAdapter.createUser(user, { method: 'admin' });
      await internalAdapter.linkAccount({
        userId: id,
        providerId: 'credential',
        accountId: id,
        password: hash,
      });
      return id;
    },
  };
}

function openAuth(query: Database['query'], { secret, encrypted }: LoginSettings) {
  return betterAuth({
    secret,
    // Only a name: no request of its own ever comes in, every call is made by our routes.
    baseURL: 'http://localhost',
    database: drizzleAdapter(query, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        clubId: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_DAYS * DAY_S, updateAge: DAY_S },
    advanced: { cookiePrefix: 'plumbline', useSecureCookies: encrypted },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

async function unlessRefused(ask: () => Promise<Response>): Promise<CookieChange | null> {
  try {
    const response = await ask();
    if (response.ok) return cookiesOf(response);
    if (response.status < 500) return null;
    throw new Error(`The login answered ${response.status}.`);
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

function cookiesOf(response: Response): CookieChange {
  return { cookies: response.headers.getSetCookie() };
}
