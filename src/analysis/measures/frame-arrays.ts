/**
 * Arrays with a value per frame, lent for the length of one draw. A draw needs about a hundred; made anew each time they
 * would take longer to get and to collect than to fill.
 */
export class FrameArrays {
  private readonly arrays: Float64Array[] = [];
  private lent = 0;
  private readonly frames: number;

  constructor(frames: number) {
    this.frames = frames;
  }

  /** An array to be filled: it still holds what it was used for before. */
  take(): Float64Array {
    if (this.lent === this.arrays.length) this.arrays.push(new Float64Array(this.frames));
    this.lent += 1;
    return this.arrays[this.lent - 1];
  }

  /** Everything lent may be lent again. */
  takeBack(): void {
    this.lent = 0;
  }
}
