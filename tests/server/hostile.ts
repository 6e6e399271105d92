import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { deflateRawSync } from 'node:zlib';

/** What somebody sends to break the service, or to be let in where nobody should be. */
export interface Attack {
  readonly name: string;
  /** Statuses that are an answer in good order. */
  readonly answers: readonly number[];
  /** @returns the status */
  readonly run: (url: string) => Promise<number>;
}

type Random = () => number;

const REFUSED = [400, 413, 422];
/** A clip that is only a little broken may still be one. */
const TAKEN_OR_REFUSED = [200, 201, ...REFUSED];

function multipart(bytes: Uint8Array<ArrayBuffer> | string, name: string, facts = '{}'): FormData {
  const body = new FormData();
  body.set('facts', facts);
  body.set('clip', new Blob([bytes]), name);
  return body;
}

async function sendForm(url: string, body: FormData): Promise<number> {
  const answer = await fetch(`${url}/api/clips`, { method: 'POST', body });
  const said = (await answer.json()) as { analysis?: { id: string }; known?: boolean };
  // What was taken must be got rid of like any other clip, whatever it does to the decoder meanwhile.
  if (said.analysis !== undefined)
    await fetch(`${url}/api/analyses/${said.analysis.id}`, { method: 'DELETE' });
  return answer.status;
}

const upload =
  (bytes: Uint8Array<ArrayBuffer> | string, name: string, facts?: string) =>
  (url: string): Promise<number> =>
    sendForm(url, multipart(bytes, name, facts));

const post =
  (path: string, body: string, headers: Record<string, string>) =>
  async (url: string): Promise<number> => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    return answer.status;
  };

/** Bytes changed, cut, doubled or zeroed somewhere. */
function mutated(clip: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(clip);
  const at = Math.floor(random() * bytes.length);
  const kind = Math.floor(random() * 5);
  if (kind === 0) return bytes.slice(0, at);
  if (kind === 1) return bytes.fill(0, at, at + 4096);
  if (kind === 2) return bytes.slice(at);
  // The sizes and types of the boxes lie at the beginning and at the end.
  const near = kind === 3 ? 4096 : bytes.length;
  for (let i = 0; i < 64; i += 1) bytes[Math.floor(random() * near)] = Math.floor(random() * 256);
  return bytes;
}

/** A zip with one entry of zeros that unpacks to a thousand times its size. */
function zipBomb(): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const head = Buffer.alloc(31);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(64 * 1024 * 1024, 22);
  head.writeUInt16LE(1, 26);
  head.write('a', 30);
  return new Uint8Array(Buffer.concat([head, packed]));
}

const PLAYLISTS: readonly (readonly [string, string])[] = [
  ['list.m3u8', '#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'],
  ['list.mp4', '#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/secret.ts\n#EXT-X-ENDLIST\n'],
  ['list.txt', "ffconcat version 1.0\nfile '/etc/passwd'\n"],
  ['list.mov', "ffconcat version 1.0\nfile 'http://127.0.0.1:9/'\n"],
  ['a.sdp', 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n'],
  [
    'a.mpd',
    '<?xml version="1.0"?><MPD><Period><AdaptationSet><Representation><BaseURL>file:///etc/passwd</BaseURL></Representation></AdaptationSet></Period></MPD>',
  ],
  [
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd" width="9" height="9"/></svg>',
  ],
];

const NAMES = [
  '../../../../etc/passwd',
  '/etc/passwd',
  '..\\..\\windows\\system32\\a.mp4',
  'a\u0000.mp4',
  'a\r\nSet-Cookie: x=1.mp4',
  '\u202egpj.mp4',
  '-i',
  'concat:a|b',
  '%d.mp4',
  `${'a'.repeat(5000)}.mp4`,
  '',
  '<img src=x onerror=alert(1)>.mp4',
];

const BAD_FACTS = [
  '{',
  '[]',
  '{"heightM":"tall"}',
  '{"heightM":1e99}',
  '{"constructor":{"heightM":9}}',
  '['.repeat(5000),
  '{"model":"../../etc"}',
  `{"x":"${'y'.repeat(20_000)}"}`,
];

const JSON_TYPE = { 'Content-Type': 'application/json' };

const REQUESTS: readonly (readonly [string, Attack['run'], readonly number[]])[] = [
  ['a form without a boundary', post('/api/clips', 'x', { 'Content-Type': 'multipart/form-data' }), REFUSED],
  [
    'a form that ends early',
    post('/api/clips', '--a\r\nContent-Disposition: form-data; name="clip"; filename="a"\r\n\r\nxx', {
      'Content-Type': 'multipart/form-data; boundary=a',
    }),
    REFUSED,
  ],
  ['a form without a file', post('/api/clips', '', {}), REFUSED],
  ['deep JSON', post('/api/athletes', '['.repeat(50_000), JSON_TYPE), REFUSED],
  ['large JSON', post('/api/athletes', `{"name":"${'a'.repeat(300_000)}"}`, JSON_TYPE), REFUSED],
  ['a name for the prototype', post('/api/athletes', '{"__proto__":{"name":"x"}}', JSON_TYPE), REFUSED],
  ['HTML for a name', post('/api/athletes', '{"name":"<script>alert(1)</script>"}', JSON_TYPE), [201]],
  [
    'an endless upload',
    post('/api/uploads', '', { 'Tus-Resumable': '1.0.0', 'Upload-Length': '99999999999999' }),
    [413],
  ],
  [
    'an upload of less than nothing',
    post('/api/uploads', '', { 'Tus-Resumable': '1.0.0', 'Upload-Length': '-5' }),
    [400],
  ],
  [
    'metadata that are none',
    post('/api/uploads', '', {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': '5',
      'Upload-Metadata': 'facts %%%,,, =',
    }),
    [400],
  ],
];

const WRONG_TYPES: readonly (readonly [string, string])[] = [
  ['a.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
  ['a.html', '<!doctype html><script>alert(1)</script>'],
  ['a.exe', 'MZ\u0090\u0000\u0003'],
  ['a.png', '\u0089PNG\r\n\u001a\n'],
  ['a.sh', '#!/bin/sh\nrm -rf /\n'],
  ['a.mp4', ''],
  ['a.mp4', 'ftyp'],
  ['a.gz', '\u001f\u008b\u0008\u0000'],
];

/** A request whose body never comes to its end. */
function slow(url: string): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.write(
      `POST /api/clips HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: multipart/form-data; boundary=a\r\nContent-Length: 1000000\r\n\r\n--a\r\nContent-Disposition: form-data; name="clip"; filename="a.mp4"\r\n\r\n`,
    );
    const drip = setInterval(() => socket.write('x'), 1000);
    socket.on('data', (bytes) => (said += bytes.toString()));
    // A drip that crosses the answer finds the line closed: the answer counts, and none is 0.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0));
    });
  });
}

/** So many attacks of all kinds in turn, made from a real clip; the same for the same `random`. */
export function attacks(count: number, clipPath: string, random: Random): Attack[] {
  const clip = new Uint8Array(readFileSync(clipPath));
  const pick = <T>(items: readonly T[], i: number): T => items[i % items.length];
  const bomb = zipBomb();
  const kinds: readonly ((round: number) => Attack)[] = [
    () => ({
      name: 'a mutated clip',
      answers: TAKEN_OR_REFUSED,
      run: upload(mutated(clip, random), 'a.mp4'),
    }),
    (round) => {
      const [name, text] = pick(WRONG_TYPES, round);
      return { name: `${name} for a clip`, answers: REFUSED, run: upload(text, name) };
    },
    () => ({
      name: 'a mutated clip',
      answers: TAKEN_OR_REFUSED,
      run: upload(mutated(clip, random), 'a.mov'),
    }),
    (round) => {
      const [name, text] = pick(PLAYLISTS, round);
      return { name: `playlist ${name}`, answers: REFUSED, run: upload(text, name) };
    },
    (round) => {
      const name = pick(NAMES, round);
      return {
        name: `called ${name.slice(0, 30)}`,
        answers: TAKEN_OR_REFUSED,
        run: upload(mutated(clip, random), name),
      };
    },
    (round) => ({ name: 'bad facts', answers: REFUSED, run: upload(clip, 'a.mp4', pick(BAD_FACTS, round)) }),
    (round) => {
      const [name, run, answers] = pick(REQUESTS, round);
      return { name, run, answers };
    },
    (round) =>
      round % 3 === 0
        ? { name: 'a zip bomb', answers: REFUSED, run: upload(bomb, 'a.zip') }
        : { name: 'a slow body', answers: [408], run: slow },
  ];
  return Array.from({ length: count }, (_, i) => pick(kinds, i)(Math.floor(i / kinds.length)));
}
