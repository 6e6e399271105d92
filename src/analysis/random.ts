/** A repeatable source of random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Normal with mean 0 and SD 1. */
  normal(): number;
  /** Integer in [0, below). */
  index(below: number): number;
}

/** sfc32 of Chris Doty-Humphrey (PractRand), 128 bits of state. */
function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
}

/** Marsaglia's polar method: two normals at a time. */
function polarNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        spare = y * factor;
        return x * factor;
      }
    }
  };
}

export function seededRandom(seed: number): Random {
  const uniform = sfc32(seed);
  // The first outputs still show the seed.
  for (let i = 0; i < 15; i += 1) uniform();
  return { uniform, normal: polarNormal(uniform), index: (below) => Math.floor(uniform() * below) };
}
