import { type ErrorCode, ERROR_TABLE, outputErrorCode, PlumblineError } from '../errors.ts';
import type { Problem } from './problems.ts';

/** What can be wrong with a request alone, beside what can be wrong with a clip (ERROR_TABLE). */
const REQUEST_PROBLEMS = {
  'bad-request': { status: 400, advice: 'Compare the request with the description of the interface.' },
  'login-needed': { status: 401, advice: 'Log in first.' },
  'login-refused': {
    status: 401,
    advice: 'Check e-mail address and password. An administrator can set a new password.',
  },
  'role-needed': { status: 403, advice: 'Ask your coach or an administrator.' },
  'header-missing': { status: 403, advice: 'Send the header that the protocol asks for (tus 1.0).' },
  'club-needed': { status: 403, advice: 'Ask an administrator to put you into a club.' },
  'wrong-host': {
    status: 403,
    advice: 'Open Plumbline by the address it printed when it started.',
  },
  'not-found': { status: 404, advice: 'It may have been deleted. Go back to the list.' },
  'too-slow': { status: 408, advice: 'Try again with a better connection; what has arrived is kept.' },
  'link-ended': { status: 404, advice: 'Ask whoever sent it to you for a new one.' },
  'already-there': { status: 409, advice: 'Choose another one, or use the one that is there.' },
  'last-administrator': { status: 409, advice: 'Make somebody else an administrator first.' },
  'wrong-offset': { status: 409, advice: 'Ask with HEAD how much has arrived, and go on from there.' },
  'not-now': { status: 409, advice: 'Look at the state of the analysis first.' },
  'upload-ended': { status: 410, advice: 'Send the clip again from its beginning.' },
  'version-missing': { status: 412, advice: 'Send the header Tus-Resumable: 1.0.0.' },
  'too-large': { status: 413, advice: 'Cut the clip: 10 to 60 seconds of steady running are plenty.' },
  'too-many': { status: 429, advice: 'Wait a few minutes and try again.' },
  'not-offered': { status: 501, advice: 'Ask with OPTIONS which parts of the protocol are understood.' },
  internal: { status: 500, advice: 'Try again. If it recurs, the log of the server says more.' },
} as const;

export type RequestProblem = keyof typeof REQUEST_PROBLEMS;

/** By the exit status of the command line: bad input, installation, surroundings, interruption. */
const STATUS_BY_EXIT: Readonly<Record<number, number>> = { 2: 422, 3: 500, 4: 507, 130: 503 };

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Too slow',
  409: 'Not possible now',
  410: 'Gone',
  412: 'Not possible so',
  413: 'Too large',
  422: 'The clip cannot be used',
  429: 'Too often',
  500: 'Something is broken here',
  501: 'Not offered here',
  503: 'Interrupted',
  507: 'The machine cannot do it now',
};

/** Advice of ERROR_TABLE that speaks of the command line, in words for the page. */
const ADVICE_ON_THE_PAGE: Readonly<Partial<Record<ErrorCode, string>>> = {
  'clip-refused': 'See how to film a clip on the upload page.',
  'option-invalid': 'Change what is said about the clip.',
  'runtime-unavailable': 'Tell whoever runs the server: `npx plumbline doctor` says there what is missing.',
  'pose-worker-died': 'Try again; if it recurs, choose a smaller model.',
  'output-unwritable': "Make the service's data folder writable.",
  'disk-full': 'Free some space on the disk and try again.',
  interrupted: 'Start it again.',
};

const typeOf = (code: string): string => `plumbline:${code}`;

export function isOfKind({ type }: Problem, code: ErrorCode | RequestProblem): boolean {
  return type === typeOf(code);
}

function problem(code: string, status: number, detail: string, advice: string): Problem {
  return { type: typeOf(code), title: TITLES[status], status, detail, advice };
}

export function requestProblem(code: RequestProblem, detail: string): Problem {
  const { status, advice } = REQUEST_PROBLEMS[code];
  return problem(code, status, detail, advice);
}

/** What the person at the screen is told of an error; of an unexpected one no more than that. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof PlumblineError))
    return outputErrorCode(error) === 'disk-full'
      ? problemOf(new PlumblineError('disk-full', 'The disk on which Plumbline keeps its data is full.'))
      : requestProblem('internal', 'An unexpected error stopped the work.');
  const own = error.advice === ERROR_TABLE[error.code].advice ? undefined : error.advice;
  const advice = own ?? ADVICE_ON_THE_PAGE[error.code] ?? error.advice;
  return problem(error.code, STATUS_BY_EXIT[error.exitCode] ?? 500, error.message, advice);
}
