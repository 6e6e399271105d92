import type { Block } from './blocks/block.ts';
import type { Sheet, Tag } from './sheet.ts';

/** Blocks that make one element of the document and may run over several pages. */
export interface Group {
  readonly tag: Tag;
  readonly items: readonly Item[];
  /** Drawn again at the top of each page the group runs over. */
  readonly header?: Block;
  readonly bookmark?: string;
  /** Not parted by the end of a page where one page can hold it. */
  readonly together?: boolean;
}
export type Item = Block | Group;

function isGroup(item: Item): item is Group {
  return 'items' in item;
}

/** The items of a group as they come, its header first. */
function itemsOf({ header, items }: Group): Item[] {
  return header === undefined ? [...items] : [{ ...header, keepWithNext: true }, ...items];
}

/** Lays blocks onto pages from top to bottom and begins a new page where the next does not fit. */
export class Flow {
  readonly #sheet: Sheet;
  #y: number;
  #atTop = true;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#y = sheet.format.margin;
  }

  place(items: readonly Item[], header: Block | null = null): void {
    for (const [i, item] of items.entries()) {
      if (isGroup(item)) this.#placeGroup(item);
      else this.#placeBlock(item, this.#needed(items, i), header);
    }
  }

  #placeGroup(group: Group): void {
    const items = itemsOf(group);
    this.#breakUnlessFits(this.#needed(items, 0));
    if (group.together === true) this.#breakBefore(items);
    if (group.bookmark !== undefined) this.#sheet.bookmark(group.bookmark);
    this.#sheet.within(group.tag, () => {
      this.place(items, group.header ?? null);
    });
  }

  #placeBlock(block: Block, needed: number, header: Block | null): void {
    if (this.#breakUnlessFits(needed) && header !== null) this.#draw(header);
    this.#draw(block);
  }

  #breakBefore(items: readonly Item[]): void {
    const { margin, bottom } = this.#sheet.format;
    const whole = this.#heightOf(items);
    if (whole <= bottom - margin) this.#breakUnlessFits(whole);
  }

  #heightOf(items: readonly Item[]): number {
    const heights = items.map((item) =>
      isGroup(item)
        ? this.#heightOf(itemsOf(item))
        : item.gap + item.height(this.#sheet, this.#sheet.contentWidth),
    );
    return heights.reduce((sum, height) => sum + height, 0);
  }

  /** True where a new page was begun. */
  #breakUnlessFits(needed: number): boolean {
    if (this.#atTop || this.#y + needed <= this.#sheet.format.bottom) return false;
    this.#sheet.addPage();
    this.#y = this.#sheet.format.margin;
    this.#atTop = true;
    return true;
  }

  #draw(block: Block): void {
    const { format, contentWidth: width } = this.#sheet;
    if (!this.#atTop) this.#y += block.gap;
    block.draw(this.#sheet, { x: format.margin, y: this.#y, width });
    this.#y += block.height(this.#sheet, width);
    this.#atTop = false;
  }

  /** Height of an item and of what has to follow it on the same page. */
  #needed(items: readonly Item[], i: number): number {
    const item = items.at(i);
    if (item === undefined) return 0;
    if (isGroup(item)) return this.#needed(itemsOf(item), 0);
    const own = item.gap + item.height(this.#sheet, this.#sheet.contentWidth);
    return item.keepWithNext === true ? own + this.#needed(items, i + 1) : own;
  }
}
