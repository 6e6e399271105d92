/**
 * Memory of pictures that were worked on, for those that come next. Without it a clip goes through a megabyte of new
 * memory per frame, and collecting that took a tenth of the time of the process that hands the frames out.
 */
export class PictureBuffers {
  readonly #free: Uint8Array[] = [];

  /** Memory of that size, with anything in it. */
  take(bytes: number): Uint8Array {
    const known = this.#free.findIndex((buffer) => buffer.length === bytes);
    return known < 0 ? new Uint8Array(bytes) : this.#free.splice(known, 1)[0];
  }

  /** To be called once nobody reads the picture any more. */
  giveBack(picture: Uint8Array): void {
    this.#free.push(picture);
  }
}
