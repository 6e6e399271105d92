import { SIDES, type Side } from '../../../analysis/pose-track.ts';
import type { Analysis } from '../../../analysis/result.ts';
import { FRAME_LEGEND, frameWords, stripText, type EmbeddedFrame } from '../../content/frames.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from '../../frames/crop.ts';
import { footWord } from '../../words.ts';
import { grid, panel, stack } from '../blocks/arrange.ts';
import type { Block } from '../blocks/block.ts';
import { shortList } from '../blocks/list.ts';
import { paragraph, TEXT } from '../blocks/paragraph.ts';
import { picture } from '../blocks/picture.ts';
import type { Group, Item } from '../flow.ts';
import { section } from './section.ts';

const ACROSS = 3;
const BETWEEN = 10;

function figure(analysis: Analysis, { frame, jpeg }: EmbeddedFrame): Block {
  const { title, caption, alternative } = frameWords(analysis, frame);
  return stack([
    picture(jpeg, PICTURE_HEIGHT_PX / PICTURE_WIDTH_PX, alternative),
    paragraph([{ text: `${title} `, strong: true, colour: 'ink' }, { text: caption }], TEXT.caption),
  ]);
}

function legend(): Block {
  const title = paragraph('How to read the pictures', TEXT.subheading);
  const lines = shortList(FRAME_LEGEND, { ...TEXT.note, colour: 'ink' });
  return panel(stack([title, lines]), { padding: 10, fill: 'panel', gap: 0 });
}

function strip(analysis: Analysis, foot: Side, frames: readonly EmbeddedFrame[], first: boolean): Item {
  const figures = frames.map((frame) => figure(analysis, frame));
  const cells = first && frames.length > 0 ? [...figures, legend()] : figures;
  return {
    tag: 'Sect',
    together: true,
    items: [
      paragraph([{ text: `${footWord(foot)} foot`, colour: foot }], TEXT.heading),
      paragraph(stripText(analysis, foot, frames), { ...TEXT.body, keepWithNext: frames.length > 0 }),
      ...grid(cells, ACROSS, BETWEEN, 9),
    ],
  };
}

/** The annotated frames, a strip per foot. */
export function frameSection(analysis: Analysis, frames: readonly EmbeddedFrame[]): Group | null {
  if (frames.length === 0) return null;
  const firstFoot = frames[0].frame.foot;
  const ofFoot = (foot: Side): EmbeddedFrame[] => frames.filter(({ frame }) => frame.foot === foot);
  return section(
    'The typical step of each foot',
    SIDES.map((foot) => strip(analysis, foot, ofFoot(foot), foot === firstFoot)),
  );
}
