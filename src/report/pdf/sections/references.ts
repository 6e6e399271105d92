import { REFERENCES } from '../../content/references.ts';
import { listItem } from '../blocks/list.ts';
import { TEXT } from '../blocks/paragraph.ts';
import type { Group } from '../flow.ts';
import { section } from './section.ts';

export function referenceSection(): Group {
  const items = REFERENCES.map((one, i) => listItem(`${i + 1}.`, one, TEXT.small));
  return section('References', [{ tag: 'L', items }]);
}
