/** A repeatable source of random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Normal with mean 0 and SD 1. */
  normal(): number;
  /** Integer in [0, below). */
  index(below: number): number;
}

/** sfc32 of Chris Doty-Humphrey (PractRand), 128 bits of state; normals by Marsaglia's polar method, two at a time. */
class Sfc32 implements Random {
  private a = 0x9e3779b9 | 0;
  private b = 0x243f6a88;
  private c: number;
  private counter = 1;
  /** The second normal of a pair; NaN when it has been given out. */
  private spare = Number.NaN;

  constructor(seed: number) {
    this.c = seed | 0;
  }

  uniform(): number {
    const { a, b, c, counter } = this;
    const t = (((a + b) | 0) + counter) | 0;
    this.counter = (counter + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  normal(): number {
    const kept = this.spare;
    if (!Number.isNaN(kept)) {
      this.spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * Math.log(s)) / s);
        this.spare = y * factor;
        return x * factor;
      }
    }
  }

  index(below: number): number {
    return Math.floor(this.uniform() * below);
  }
}

/** @param seed any whole number; only its lower 32 bits count */
export function seededRandom(seed: number): Random {
  const random = new Sfc32(seed);
  // The first outputs still show the seed.
  for (let i = 0; i < 15; i += 1) random.uniform();
  return random;
}
