interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/**
 * Two passes of a second-order Butterworth low-pass move the half-power point down; dividing the wanted cut-off
 * by this factor puts it back (Winter, Biomechanics and Motor Control of Human Movement, 4th ed., section 3.4.4).
 */
const TWO_PASS_CORRECTION = 0.802;

function lowPassBiquad(cutOffHz: number, sampleHz: number): Biquad {
  const corrected = Math.min(cutOffHz / TWO_PASS_CORRECTION, 0.475 * sampleHz);
  const warped = Math.tan((Math.PI * corrected) / sampleHz);
  const k = 1 / (1 + Math.SQRT2 * warped + warped * warped);
  const b0 = warped * warped * k;
  return {
    b: [b0, 2 * b0, b0],
    a: [2 * (warped * warped - 1) * k, (1 - Math.SQRT2 * warped + warped * warped) * k],
  };
}

/** One pass, started as if the first sample had stood for ever. */
function pass(filter: Biquad, input: Float64Array): Float64Array {
  const { b, a } = filter;
  const output = new Float64Array(input.length);
  let [x1, x2, y1, y2] = [input[0], input[0], input[0], input[0]];
  for (let i = 0; i < input.length; i += 1) {
    const y = b[0] * input[i] + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, input[i], y1, y];
    output[i] = y;
  }
  return output;
}

/**
 * Zero-lag fourth-order Butterworth low-pass of evenly spaced samples without gaps. The ends are continued by
 * point reflection over one period of the cut-off, so that no step is seen there.
 */
export function zeroLagLowPass(samples: Float64Array, cutOffHz: number, sampleHz: number): Float64Array {
  const n = samples.length;
  const pad = Math.min(n - 1, Math.ceil(sampleHz / cutOffHz) * 2);
  const padded = new Float64Array(n + 2 * pad);
  padded.set(samples, pad);
  for (let i = 1; i <= pad; i += 1) {
    padded[pad - i] = 2 * samples[0] - samples[i];
    padded[pad + n - 1 + i] = 2 * samples[n - 1] - samples[n - 1 - i];
  }
  const filter = lowPassBiquad(cutOffHz, sampleHz);
  const forward = pass(filter, padded);
  const backward = pass(filter, forward.reverse());
  return backward
    .reverse()
    .subarray(pad, pad + n)
    .slice();
}
