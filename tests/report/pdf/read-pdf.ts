import { inflateSync } from 'node:zlib';

/** What the tests want to know of a PDF as pdfkit writes it; no reader of PDFs in general. */
export interface ReadPdf {
  /** Text of each page, line by line as it was written. */
  pages: string[];
  pageSizes: string[];
  fonts: { name: string; embedded: boolean }[];
  /** The file without its packed streams. */
  outline: string;
}

type Objects = Map<string, { head: string; stream: string | null }>;

function objectsOf(file: string): Objects {
  const found = file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map(
    [...found].map(([, id, body]) => {
      const start = body.indexOf('stream\n');
      if (start < 0) return [id, { head: body, stream: null }];
      const head = body.slice(0, start);
      const packed = Buffer.from(body.slice(start + 'stream\n'.length), 'latin1');
      const isText = head.includes('/FlateDecode') && !/\/(Subtype|Length1)/.test(head);
      return [id, { head, stream: isText ? inflateSync(packed).toString('latin1') : null }];
    }),
  );
}

function headOf(objects: Objects, id: string | undefined): string {
  return objects.get(id ?? '')?.head ?? '';
}

/** The object a key of a dictionary refers to. */
function reference(head: string, key: string): string | undefined {
  return new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1];
}

/** Characters by glyph, from the font's own table. */
function alphabet(objects: Objects, fontId: string): string[] {
  const table = objects.get(reference(headOf(objects, fontId), 'ToUnicode') ?? '')?.stream ?? '';
  const rows = [...table.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)];
  return rows.flatMap(([, codes]) =>
    [...codes.matchAll(/<([0-9a-f]+)>/g)].map(([, code]) => String.fromCodePoint(parseInt(code, 16))),
  );
}

function pageText(objects: Objects, page: string): string {
  const content = objects.get(reference(page, 'Contents') ?? '')?.stream ?? '';
  const resources = headOf(objects, reference(page, 'Resources'));
  const alphabets = new Map<string, string[]>();
  const written = content.matchAll(/\/(F\d+) [\d.]+ Tf\n\[(.*?)\] TJ/g);
  const lines = [...written].map(([, font, codes]) => {
    const letters = alphabets.get(font) ?? alphabet(objects, reference(resources, font) ?? '');
    alphabets.set(font, letters);
    const glyphs = [...codes.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => letters[parseInt(glyph, 16)] ?? '?').join('');
  });
  return lines.map((line) => line.trimEnd()).join('\n');
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const heads = [...objects.values()].map(({ head }) => head);
  const pages = heads.filter((head) => /\/Type \/Page\n/.test(head));
  const descriptors = heads.filter((head) => head.includes('/Type /FontDescriptor'));
  return {
    pages: pages.map((page) => pageText(objects, page)),
    pageSizes: pages.map((page) => /\/MediaBox \[0 0 ([^\]]*)\]/.exec(page)?.[1] ?? ''),
    fonts: descriptors.map((head) => ({
      name: /\/FontName \/(?:\w+\+)?(\S+)/.exec(head)?.[1] ?? '',
      embedded: head.includes('/FontFile2'),
    })),
    outline: heads.join('\n'),
  };
}
