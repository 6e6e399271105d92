import PDFDocument from 'pdfkit';
import { PALETTE, type ColourName } from '../palette.ts';
import { bySubset, interFont, type Subset, type SubsetText } from './font-subsets.ts';
import { pageFormat, type PageFormat, type Paper } from './paper.ts';
import { textLines, type Line, type Run } from './text-lines.ts';

export interface SheetInfo {
  readonly title: string;
  readonly creator: string;
  readonly paper: Paper;
}

/** What a part of the document is, for those who have it read out. */
export type Tag =
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

type Element = PDFKit.PDFStructureElement;

const WEIGHTS = { regular: 400, bold: 600 } as const;

/**
 * pdfkit asks for a date and makes the file's identifier from it; it copies the title unescaped into XML.
 * The same analysis has to give the same bytes, so the date is none in particular.
 */
const NO_DATE = new Date(0);
function plainTitle(title: string): string {
  return title.replace(/[<>&]/g, '_');
}

const ONE_LINE = { lineBreak: false, baseline: 'alphabetic' } as const;

interface Lettering {
  readonly size: number;
  readonly bold: boolean;
  readonly paint: PDFKit.Mixins.TextOptions;
}

interface Surround {
  readonly strong: boolean;
  readonly width: number;
  readonly colour: ColourName;
}

/** The pages of one PDF: lettering, paint, structure. Everything in points, y downwards from the top of the page. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly format: PageFormat;
  #parents: Element[];
  /** Blocks ask for their height again and again while they find their place. */
  readonly #broken = new WeakMap<readonly Run[], Map<number, Line[]>>();
  readonly #widths = new Map<string, number>();
  readonly #fonts = new Set<string>();

  constructor({ title, creator, paper }: SheetInfo) {
    this.format = pageFormat(paper);
    this.doc = new PDFDocument({
      size: [this.format.width, this.format.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      info: { Title: plainTitle(title), Creator: creator, CreationDate: NO_DATE },
    });
    const root = this.doc.struct('Document');
    this.doc.addStructure(root);
    this.#parents = [root];
  }

  get contentWidth(): number {
    return this.format.width - 2 * this.format.margin;
  }

  addPage(): void {
    this.doc.addPage();
  }

  /** An element of the document's structure that holds others. */
  within(tag: Tag, draw: () => void): void {
    const element = this.doc.struct(tag);
    this.#parents.at(-1)?.add(element);
    this.#parents.push(element);
    draw();
    this.#parents.pop();
    element.end();
  }

  /** An element that holds what is drawn. */
  mark(tag: Tag, draw: () => void, alternative?: string): void {
    const options = alternative === undefined ? {} : { alt: alternative };
    this.#parents.at(-1)?.add(this.doc.struct(tag, options, draw));
  }

  /** Decoration, not read out. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** The same array of runs is asked for in one size only. */
  lines(runs: readonly Run[], width: number, size: number): Line[] {
    const byWidth = this.#broken.get(runs) ?? new Map<number, Line[]>();
    this.#broken.set(runs, byWidth);
    const lines =
      byWidth.get(width) ??
      textLines(runs, width, (text, run) => this.textWidth(text, size, run.strong === true));
    byWidth.set(width, lines);
    return lines;
  }

  textWidth(text: string, size: number, bold: boolean): number {
    const key = `${bold ? 'b' : 'r'}${text}`;
    const width = this.#widths.get(key) ?? this.#measured(bySubset(text), bold);
    this.#widths.set(key, width);
    return width * size;
  }

  /** A line of text whose baseline begins at (x, y). */
  write(text: string, x: number, y: number, size: number, run: Omit<Run, 'text'> = {}): void {
    this.doc.fillColor(PALETTE[run.colour ?? 'ink']);
    this.#letter(text, x, y, { size, bold: run.strong === true, paint: ONE_LINE });
  }

  /** The outline of a text in the colour of the ground, to be written over. */
  surround(text: string, x: number, y: number, size: number, { strong, width, colour }: Surround): void {
    this.doc.save().lineWidth(width).lineJoin('round').strokeColor(PALETTE[colour]);
    this.#letter(text, x, y, { size, bold: strong, paint: { ...ONE_LINE, fill: false, stroke: true } });
    this.doc.restore();
  }

  rule(x: number, y: number, width: number, colour: ColourName, thickness = 0.6): void {
    this.decorate(() => {
      this.doc.rect(x, y, width, thickness).fill(PALETTE[colour]);
    });
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title);
  }

  /** Closes the document and gives its bytes. */
  async bytes(): Promise<Uint8Array> {
    this.#parents.at(0)?.end();
    this.doc.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.doc) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }

  #letter(text: string, x: number, y: number, { size, bold, paint }: Lettering): void {
    let at = x;
    for (const part of bySubset(text)) {
      this.#font(part.subset, bold).fontSize(size).text(part.text, at, y, paint);
      at += this.textWidth(part.text, size, bold);
    }
  }

  /** Of size 1. */
  #measured(parts: readonly SubsetText[], bold: boolean): number {
    return parts.reduce(
      (sum, { subset, text }) => sum + this.#font(subset, bold).fontSize(1).widthOfString(text),
      0,
    );
  }

  /** Only what is used becomes part of the file. */
  #font(subset: Subset | null, bold: boolean): PDFKit.PDFDocument {
    const weight = WEIGHTS[bold ? 'bold' : 'regular'];
    const known = subset ?? 'latin';
    const name = `${known} ${weight}`;
    if (!this.#fonts.has(name)) this.doc.registerFont(name, interFont(known, weight));
    this.#fonts.add(name);
    return this.doc.font(name);
  }
}
