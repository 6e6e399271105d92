import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { PlumblineError } from '../errors.ts';
import { addressesOf } from './addresses.ts';
import { createApp, pageFolder } from './app.ts';
import { endWith } from './end-with.ts';
import { storageSettings } from './environment.ts';
import { exposureOf } from './exposure.ts';
import { listenAt, portOf } from './listen-at.ts';
import { openService } from './open-service.ts';
import { warmUp } from './warm-up.ts';

/** A system that shuts down kills what has not ended after ten seconds or more. */
const LONGEST_END_MS = 8000;

async function start(): Promise<void> {
  if (!existsSync(pageFolder())) throw new PlumblineError('page-missing', 'The page has not been built.');
  const { PORT, HOST, PLUMBLINE_URL } = process.env;
  const exposure = exposureOf(HOST, PLUMBLINE_URL);
  const wanted = portOf(PORT);
  const service = await openService({ ...storageSettings(process.env), ...exposure });
  // A large clip over a poor network may take its time as long as it keeps coming in: see endSlowBodies.
  const options = { requestTimeout: 0 };
  const server = createServer(options, createApp(service));
  const address = await listenAt(server, wanted, exposure.host);
  await warmUp(address);
  const { port } = address;
  const [first, ...others] = addressesOf(exposure, port, networkInterfaces());
  console.log(`Plumbline is open at ${first}`);
  for (const address of others) console.log(`  and in the network at ${address}`);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
    // What hangs is left to the next start, as after a kill.
    setTimeout(() => process.exit(), LONGEST_END_MS).unref();
    service.close().then(() => process.exit(), endWith);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

start().catch(endWith);
