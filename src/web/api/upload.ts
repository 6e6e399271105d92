import { Upload, type DetailedError, type PreviousUpload } from 'tus-js-client';
import { uploadedSchema, type ClipFacts, type Uploaded } from '../../api/analyses.ts';
import { isLoginNeeded, parsed, problemOf, unreachable, type ApiError } from './client.ts';
import { forgetUpload } from './interrupted-uploads.ts';
import { loggedInAgain } from './login-gate.ts';

/** Pauses before the connection is tried again: after these about four minutes it is given up. */
const RETRY_DELAYS_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000];

export interface UploadListener {
  onProgress: (sentBytes: number, totalBytes: number) => void;
  /** Null when the server already had every byte, and so did not say which analysis it belongs to. */
  onDone: (uploaded: Uploaded | null) => void;
  onFailed: (error: ApiError) => void;
}

function errorOf(error: Error | DetailedError): ApiError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  return response === null ? unreachable() : problemOf(response.getStatus(), response.getBody());
}

/** A session that ended while a clip was sent holds it up until the same person is logged in again. */
async function afterLogin(error: ApiError): Promise<boolean> {
  return isLoginNeeded(error) && (await loggedInAgain());
}

interface Metadata {
  filename: string;
  facts: string;
  athlete?: string;
}

/** As the library has it, but for a full disk, which minutes do not empty: whoever waits is told at once. */
function isWorthAnotherTry(error: Error | DetailedError): boolean {
  const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
  const refused = status >= 400 && status < 500 && status !== 409 && status !== 423;
  return !refused && status !== 507 && navigator.onLine;
}

/** Only what was begun with the same words goes on: they are fixed when an upload begins. */
function resumable(
  previous: readonly PreviousUpload[],
  { facts, athlete }: Metadata,
): PreviousUpload | undefined {
  return previous.find(({ metadata }) => metadata.facts === facts && metadata.athlete === athlete);
}

/** The answer to the last piece, once more: it was lost with the connection. */
async function answerAgain(address: string, bytes: number): Promise<string> {
  const response = await fetch(address, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(bytes),
      'Content-Type': 'application/offset+octet-stream',
    },
  });
  return response.ok ? response.text() : '';
}

function finish(body: string, listener: UploadListener): void {
  if (body === '') {
    listener.onDone(null);
    return;
  }
  try {
    listener.onDone(parsed(uploadedSchema, body));
  } catch (error) {
    listener.onFailed(error as ApiError);
  }
}

/**
 * Sends a clip in a way that goes on after a lost connection, or a reload when the same file is chosen again.
 * @returns stops it; what has arrived stays for a later try, unless it is given up for good
 */
export function uploadClip(
  file: File,
  { facts, athleteId }: { facts: ClipFacts; athleteId: string | null },
  listener: UploadListener,
): (forGood?: boolean) => Promise<void> {
  const metadata: Metadata = {
    filename: file.name,
    facts: JSON.stringify(facts),
    ...(athleteId !== null && { athlete: athleteId }),
  };
  let stopped = false;
  const upload = new Upload(file, {
    endpoint: new URL('/api/uploads/', location.href).href,
    metadata: { ...metadata },
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    onShouldRetry: isWorthAnotherTry,
    onProgress: listener.onProgress,
    onSuccess: ({ lastResponse }) => {
      const body = lastResponse.getBody();
      const answer = body === '' && upload.url !== null ? answerAgain(upload.url, file.size) : body;
      void Promise.resolve(answer).then(
        (text) => {
          finish(text, listener);
        },
        () => {
          listener.onDone(null);
        },
      );
    },
    onError: (cause) => {
      const error = errorOf(cause);
      void afterLogin(error).then((again) => {
        if (stopped) return;
        if (again) upload.start();
        else listener.onFailed(error);
      });
    },
  });
  void upload.findPreviousUploads().then((previous) => {
    const earlier = resumable(previous, metadata);
    if (earlier !== undefined) upload.resumeFromPreviousUpload(earlier);
    if (!stopped) upload.start();
  });
  return async (forGood = false) => {
    stopped = true;
    void upload.abort();
    if (forGood && upload.url !== null) await forgetUpload(upload.url);
  };
}
