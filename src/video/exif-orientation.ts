import { UPRIGHT, type Orientation } from './orientation.ts';

/** Values of the Exif tag Orientation (0x0112), CIPA DC-008 section 4.6.4: how the stored picture must be turned. */
const EXIF_ORIENTATIONS: Readonly<Partial<Record<number, Orientation>>> = {
  1: { mirrored: false, rotationDeg: 0 },
  2: { mirrored: true, rotationDeg: 0 },
  3: { mirrored: false, rotationDeg: 180 },
  4: { mirrored: true, rotationDeg: 180 },
  5: { mirrored: true, rotationDeg: 270 },
  6: { mirrored: false, rotationDeg: 90 },
  7: { mirrored: true, rotationDeg: 90 },
  8: { mirrored: false, rotationDeg: 270 },
};

const ORIENTATION_TAG = 0x0112;

/** How a JPEG must be turned to stand upright; upright when it does not say, or is no JPEG. */
export function exifOrientation(jpeg: Uint8Array): Orientation {
  const tiff = exifBlock(jpeg);
  if (tiff === null || tiff.byteLength < 8) return UPRIGHT;
  const littleEndian = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, littleEndian);
  if (directory + 2 > tiff.byteLength) return UPRIGHT;
  const entries = tiff.getUint16(directory, littleEndian);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.byteLength) break;
    if (tiff.getUint16(entry, littleEndian) !== ORIENTATION_TAG) continue;
    return EXIF_ORIENTATIONS[tiff.getUint16(entry + 8, littleEndian)] ?? UPRIGHT;
  }
  return UPRIGHT;
}

/** The TIFF block in the APP1 segment that begins with "Exif". */
function exifBlock(jpeg: Uint8Array): DataView | null {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let offset = 2;
  while (offset + 10 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    if (marker === 0xda) return null;
    const length = view.getUint16(offset + 2);
    if (marker === 0xe1 && view.getUint32(offset + 4) === 0x45786966)
      return new DataView(
        view.buffer,
        view.byteOffset + offset + 10,
        Math.max(0, Math.min(length - 8, view.byteLength - offset - 10)),
      );
    offset += 2 + length;
  }
  return null;
}
