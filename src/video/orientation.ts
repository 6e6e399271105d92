/** How stored pictures must be turned to stand upright: mirrored left to right first, then turned clockwise. */
export interface Orientation {
  readonly mirrored: boolean;
  readonly rotationDeg: 0 | 90 | 180 | 270;
}

export const UPRIGHT: Orientation = { mirrored: false, rotationDeg: 0 };

/** The nearest quarter turn. */
export function quarterTurn(clockwiseDeg: number): Orientation['rotationDeg'] {
  const turns = ((Math.round(clockwiseDeg / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turns] ?? 0;
}

/**
 * Reads a display matrix as ffprobe prints it (three rows of a, b, u; c, d, v; x, y, w). A stored point (x, y) is
 * shown at (a x + c y, b x + d y), ISO/IEC 14496-12, 6.2.2; y points down. Null when it is not a turn.
 */
export function parseDisplayMatrix(text: string): Orientation | null {
  const rows = text
    .trim()
    .split('\n')
    .map((row) =>
      row
        .replace(/^[0-9a-f]+:/i, '')
        .trim()
        .split(/\s+/)
        .map(Number),
    );
  const [a = Number.NaN, b = Number.NaN] = rows[0] ?? [];
  const [c = Number.NaN, d = Number.NaN] = rows[1] ?? [];
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || determinant === 0) return null;
  const mirrored = determinant < 0;
  // Undoing the mirror (x -> -x first) leaves a plain turn whose first column is (a, b) or (-a, -b).
  const sign = mirrored ? -1 : 1;
  return { mirrored, rotationDeg: quarterTurn((Math.atan2(sign * b, sign * a) * 180) / Math.PI) };
}

/** ffmpeg filters that turn stored pictures upright. */
export function orientationFilters({ mirrored, rotationDeg }: Orientation): string[] {
  const turn = { 0: [], 90: ['transpose=clock'], 180: ['hflip', 'vflip'], 270: ['transpose=cclock'] };
  return [...(mirrored ? ['hflip'] : []), ...turn[rotationDeg]];
}

/** Width and height exchange on a quarter turn. */
export function isSideways(orientation: Orientation): boolean {
  return orientation.rotationDeg === 90 || orientation.rotationDeg === 270;
}
