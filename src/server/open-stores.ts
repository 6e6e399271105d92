import { outputErrorCode, PlumblineError } from '../errors.ts';
import { type Login, openLogin } from '../login/login.ts';
import { AnalysisStore } from '../storage/analysis-store.ts';
import { AthleteStore } from '../storage/athlete-store.ts';
import type { Database } from '../storage/database.ts';
import { DataFolder } from '../storage/data-folder.ts';
import { openEmbeddedDatabase } from '../storage/embedded-database.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { Heartbeats } from '../storage/heartbeats.ts';
import { orClose } from '../storage/or-close.ts';
import { PeopleStore } from '../storage/people-store.ts';
import { ReviewStore } from '../storage/review-store.ts';
import { openServerDatabase } from '../storage/server-database.ts';
import { SettingsStore } from '../storage/settings-store.ts';
import { ShareStore } from '../storage/share-store.ts';

/** What the system refuses in the data folder, in words. */
async function asStartError<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    const code = outputErrorCode(cause);
    if (cause instanceof PlumblineError || code === undefined) throw cause;
    if (code === 'disk-full')
      throw new PlumblineError(code, `The disk with the data folder ${folder} is full.`, { cause });
    throw new PlumblineError('data-folder-unusable', `Nothing can be kept in the folder ${folder}.`, {
      cause,
    });
  }
}

export interface StorageSettings {
  readonly dataFolder: string;
  /** A Postgres server; null takes the embedded one in the data folder. */
  readonly databaseUrl: string | null;
}

export interface Stores {
  readonly store: AnalysisStore;
  readonly heartbeats: Heartbeats;
  readonly reviews: ReviewStore;
  readonly athletes: AthleteStore;
  readonly people: PeopleStore;
  readonly shares: ShareStore;
  readonly settings: SettingsStore;
  readonly accounts: Login;
}

export interface OpenStorage extends Stores {
  readonly folder: DataFolder;
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/**
 * Opens the data folder and the database.
 * @throws PlumblineError folder-in-use, data-folder-unusable, disk-full, database-unreachable
 */
export async function openStorage(
  { dataFolder, databaseUrl }: StorageSettings,
  encrypted: boolean,
): Promise<OpenStorage> {
  const folder = new DataFolder(dataFolder);
  return asStartError(dataFolder, async () => {
    await folder.create();
    const { database, close } =
      databaseUrl === null ? await openAlone(folder) : await openShared(databaseUrl);
    return orClose(close, async () => ({
      ...(await openStores(database, encrypted)),
      folder,
      database,
      close,
    }));
  });
}

type OpenDatabase = Pick<OpenStorage, 'database' | 'close'>;

async function openShared(url: string): Promise<OpenDatabase> {
  const database = await openServerDatabase(url);
  return { database, close: () => database.close() };
}

/** The embedded database, with the lock that keeps others out. */
async function openAlone(folder: DataFolder): Promise<OpenDatabase> {
  const unlock = lockFolder(folder.path);
  const database = await orClose(unlock, () => openEmbeddedDatabase(folder.database));
  return { database, close: () => database.close().finally(unlock) };
}

/** @param encrypted whether the browser is to send its cookies over encrypted connections only */
export async function openStores(database: Database, encrypted: boolean): Promise<Stores> {
  const settings = new SettingsStore(database);
  const secret = await settings.sessionSecret();
  return {
    store: new AnalysisStore(database),
    heartbeats: new Heartbeats(database),
    reviews: new ReviewStore(database),
    athletes: new AthleteStore(database),
    people: new PeopleStore(database),
    shares: new ShareStore(database),
    settings,
    accounts: openLogin(database, { secret, encrypted }),
  };
}
