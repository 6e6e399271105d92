import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../video/making-clips.ts';
import { endServer, freePort, runAddAdministrator, startServer } from './running-server.ts';

const data = temporaryFolder();
const ANN = ['--name', 'Ann Example', '--email', 'Ann@example.org'];
const PASSWORD = 'correct horse battery';

describe('a service that others reach', () => {
  it('does not start before there is an administrator', async () => {
    await expect(startServer(data, { HOST: '0.0.0.0' })).rejects.toThrow(/ended before it was open/);
  }, 60_000);

  it('gets none by half a command', async () => {
    for (const [args, password] of [
      [ANN, ''],
      [ANN, 'short\n'],
      [['--email', 'ann@example.org'], PASSWORD],
      [['--nam', 'Ann'], PASSWORD],
    ] as const) {
      const { code, said } = await runAddAdministrator(data, args, password);
      expect(code).toBe(2);
      expect(said).toContain('Give --name');
      expect(said).not.toContain('    at ');
    }
  }, 60_000);

  it('gets one, once', async () => {
    const first = await runAddAdministrator(data, ANN, PASSWORD);
    expect(first).toMatchObject({ code: 0, said: 'Ann Example is an administrator now.\n' });
    const again = await runAddAdministrator(data, ANN, PASSWORD);
    expect(again.code).toBe(2);
    expect(again.said).toContain('There is an account for ann@example.org already.');
  }, 60_000);

  it('lets the administrator in then', async () => {
    const PORT = String(await freePort());
    const running = await startServer(data, { PORT, PLUMBLINE_URL: `http://localhost:${PORT}` });
    expect((await fetch(`${running.url}/api/session`)).status).toBe(401);
    const { status } = await fetch(`${running.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.org', password: PASSWORD }),
    });
    expect(status).toBe(204);
    const meanwhile = await runAddAdministrator(data, ANN, PASSWORD);
    expect(meanwhile.code).toBe(4);
    await endServer(running, 'SIGTERM');
  }, 60_000);
});
