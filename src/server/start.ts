import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { PlumblineError } from '../errors.ts';
import { createApp, pageFolder } from './app.ts';
import { openService } from './open-service.ts';

const DEFAULT_PORT = 4242;
const DEFAULT_DATA_FOLDER = 'plumbline-data';

/** There is no login yet, so that whoever reaches the address sees every clip. */
const ADDRESS = '127.0.0.1';

async function start(): Promise<void> {
  if (!existsSync(pageFolder())) throw new PlumblineError('page-missing', 'The page has not been built.');
  const { PORT, PLUMBLINE_DATA, DATABASE_URL } = process.env;
  const service = await openService({
    dataFolder: resolve(PLUMBLINE_DATA ?? DEFAULT_DATA_FOLDER),
    databaseUrl: DATABASE_URL ?? null,
  });
  const server = createServer(createApp(service)).listen(Number(PORT ?? DEFAULT_PORT), ADDRESS);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  console.log(`Plumbline is open at http://localhost:${port}`);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
    void service.close().then(() => process.exit());
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

start().catch((error: unknown) => {
  if (error instanceof PlumblineError) console.error(`plumbline: ${error.message}\n  ${error.advice}`);
  else console.error(error);
  process.exit(error instanceof PlumblineError ? error.exitCode : 1);
});
