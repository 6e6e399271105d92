import { inflateSync } from 'node:zlib';

const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

interface FontTable {
  readonly name: string;
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

function tablesOf(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = WOFF_HEADER_BYTES + i * WOFF_ENTRY_BYTES;
    const word = (n: number): number => woff.readUInt32BE(at + 4 * n);
    const [tag, offset, packed, unpacked, checksum] = [0, 1, 2, 3, 4].map(word);
    const name = woff.toString('latin1', at, at + 4);
    const stored = woff.subarray(offset, offset + packed);
    return { name, tag, checksum, data: packed < unpacked ? inflateSync(stored) : stored };
  });
}

/** Tables begin at multiples of four bytes. */
function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** Rules for placing and exchanging letters. */
const LAYOUT_TABLES = ['GPOS', 'GSUB'];

/**
 * A WOFF font as plain TrueType without its rules of layout. The library under pdfkit reads WOFF too, but inflates a table again for every glyph
 * it looks at, a second for a report; and it moves pairs of letters together twice as far as the font asks, so that
 * the point of "4.1" disappears under the 1.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = tablesOf(woff).filter(({ name }) => !LAYOUT_TABLES.includes(name));
  let end = SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES;
  const size = end + tables.reduce((sum, { data }) => sum + padded(data.length), 0);
  const font = Buffer.alloc(size);
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT_HEADER_BYTES + i * SFNT_ENTRY_BYTES;
    for (const [n, value] of [tag, checksum, end, data.length].entries())
      font.writeUInt32BE(value, at + 4 * n);
    font.set(data, end);
    end += padded(data.length);
  }
  return font;
}
