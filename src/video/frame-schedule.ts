/** Ticks a second of the clock that the times of written clips are kept by: every usual frame rate divides it. */
export const CLOCK_HZ = 90_000;

/** Pictures at even distances: the first of them, when it is shown, and the time from one to the next. */
interface EvenStretch {
  readonly first: number;
  readonly startMs: number;
  readonly stepMs: number;
}

/** The command line of some systems holds no more than 32,000 characters in all. */
const LONGEST_EXPRESSION = 20_000;
const FINEST_MS = 0.1;

/**
 * When picture N is shown, in ticks, as an expression of ffmpeg. Times that lie evenly are told in one line; the more
 * uneven they are, the more is said, until a time may be off by a little rather than the expression be too long.
 * @param timesMs ascending
 */
export function scheduleExpression(timesMs: readonly number[]): string {
  for (let toleranceMs = FINEST_MS; ; toleranceMs *= 2) {
    const expression = choice(evenStretches(timesMs, toleranceMs));
    if (expression.length <= LONGEST_EXPRESSION) return expression;
  }
}

/** As few as hold every time within the tolerance. */
function evenStretches(timesMs: readonly number[], toleranceMs: number): EvenStretch[] {
  const stretches: EvenStretch[] = [];
  for (let first = 0; first < timesMs.length;) {
    const { end, stepMs } = evenFrom(timesMs, first, toleranceMs);
    stretches.push({ first, startMs: timesMs[first], stepMs });
    first = end;
  }
  return stretches;
}

/** The longest stretch from a picture on: with every time, the range of steps that keeps all so far within reach narrows. */
function evenFrom(
  timesMs: readonly number[],
  first: number,
  toleranceMs: number,
): { end: number; stepMs: number } {
  let [least, most] = [0, Infinity];
  let end = first + 1;
  for (; end < timesMs.length; end += 1) {
    const rise = timesMs[end] - timesMs[first];
    const low = Math.max(least, (rise - toleranceMs) / (end - first));
    const high = Math.min(most, (rise + toleranceMs) / (end - first));
    if (low > high) break;
    [least, most] = [low, high];
  }
  return { end, stepMs: most === Infinity ? 0 : (least + most) / 2 };
}

/** Halved at each question, so that thousands of stretches are told apart in a dozen. */
function choice(stretches: readonly EvenStretch[]): string {
  if (stretches.length === 0) return '0';
  if (stretches.length === 1) return line(stretches[0]);
  const middle = stretches.length >> 1;
  const [before, after] = [stretches.slice(0, middle), stretches.slice(middle)];
  return `if(lt(N,${after[0].first}),${choice(before)},${choice(after)})`;
}

function line({ first, startMs, stepMs }: EvenStretch): string {
  const perMs = CLOCK_HZ / 1000;
  const rounded = (ticks: number): string => String(Number(ticks.toFixed(3)));
  // Half a tick more: ffmpeg cuts off what is behind the point.
  return `${rounded(startMs * perMs + 0.5)}+(N-${first})*${rounded(stepMs * perMs)}`;
}
