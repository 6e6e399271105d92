import { z } from 'zod';
import { uploadedSchema } from './analyses.ts';
import { GONE, type Header, json, type Route } from './route.ts';

const PROTOCOL: Header = {
  name: 'Tus-Resumable',
  what: 'Version of the protocol',
  schema: z.literal('1.0.0'),
};
const METADATA: Header = {
  name: 'Upload-Metadata',
  what: 'Pairs parted by commas, each a name, a blank and the value in base64: "filename", "facts" as JSON and "athlete"',
  schema: z.string(),
};
const EXPIRES: Header = {
  name: 'Upload-Expires',
  what: 'When it is removed if nobody goes on with it',
  schema: z.string(),
};

const bytes = (name: string, what: string): Header => ({ name, what, schema: z.int().min(0) });

/** The path of one upload begun; its Location says the same. */
const UPLOAD = '/uploads/{id}';

/** Sending a clip in pieces, so that a lost connection costs one of them alone (tus 1.0). */
export const UPLOAD_ROUTES: readonly Route[] = [
  {
    method: 'options',
    path: '/uploads',
    summary: 'Says which parts of the protocol are understood, and how large a clip may be.',
    answers: [
      {
        status: 204,
        what: 'What is understood',
        headers: [
          { name: 'Tus-Version', what: 'Versions of the protocol', schema: z.string() },
          { name: 'Tus-Extension', what: 'Parts of it beyond the core', schema: z.string() },
          bytes('Tus-Max-Size', 'Bytes of the largest clip taken'),
        ],
      },
    ],
  },
  {
    method: 'post',
    path: '/uploads',
    summary: 'Begins an upload that can be gone on with.',
    headers: [PROTOCOL, bytes('Upload-Length', 'Bytes of the clip'), { ...METADATA, optional: true }],
    answers: [
      {
        status: 201,
        what: 'Begun',
        headers: [{ name: 'Location', what: 'Where to send the pieces', schema: z.string() }, EXPIRES],
      },
    ],
  },
  {
    method: 'head',
    path: UPLOAD,
    summary: 'Says how much of an upload has arrived.',
    headers: [PROTOCOL],
    answers: [
      {
        status: 200,
        what: 'How far it is',
        headers: [
          bytes('Upload-Offset', 'Bytes that have arrived'),
          bytes('Upload-Length', 'Bytes of the clip'),
          { ...METADATA, what: 'As it was given when the upload began', optional: true },
        ],
      },
    ],
  },
  {
    method: 'patch',
    path: UPLOAD,
    summary: 'Sends the next piece of an upload. The last one is answered with the analysis.',
    headers: [PROTOCOL, bytes('Upload-Offset', 'Bytes that have arrived, as HEAD says them')],
    body: { type: 'application/offset+octet-stream', schema: z.string().meta({ format: 'binary' }) },
    answers: [
      json(uploadedSchema, 'The clip is complete: kept and queued, or analysed before with these facts'),
      {
        status: 204,
        what: 'Arrived; there is more to send',
        headers: [bytes('Upload-Offset', 'Bytes that have arrived'), EXPIRES],
      },
    ],
  },
  {
    method: 'delete',
    path: UPLOAD,
    summary: 'Takes an upload back that is not complete.',
    headers: [PROTOCOL],
    answers: [GONE],
  },
];
