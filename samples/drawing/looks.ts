import type { LookId } from '../recipe.ts';
import type { Colour } from './colour.ts';

/** How a runner is built and dressed. */
export interface Look {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly shirt: Colour;
  readonly legwear: Colour;
  /** Share of the thigh and shank that the legwear covers: shorts end on the thigh, tights above the ankle. */
  readonly legwearTo: 'mid-thigh' | 'knee' | 'ankle';
  readonly sock: Colour;
  readonly shoe: Colour;
  readonly sole: Colour;
  readonly stripe: Colour;
  /** Girth of limbs and trunk against the average. */
  readonly build: number;
  readonly ponytail: boolean;
}

export const LOOKS: Readonly<Record<LookId, Look>> = {
  gym: {
    skin: [214, 168, 138],
    hair: [58, 42, 32],
    shirt: [196, 62, 52],
    legwear: [38, 44, 62],
    legwearTo: 'mid-thigh',
    sock: [236, 236, 232],
    shoe: [44, 96, 168],
    sole: [238, 238, 234],
    stripe: [250, 210, 70],
    build: 1,
    ponytail: false,
  },
  park: {
    skin: [232, 190, 160],
    hair: [152, 104, 58],
    shirt: [64, 140, 148],
    legwear: [44, 40, 48],
    legwearTo: 'knee',
    sock: [70, 70, 78],
    shoe: [226, 108, 60],
    sole: [246, 244, 238],
    stripe: [255, 255, 255],
    build: 0.93,
    ponytail: true,
  },
  lab: {
    skin: [124, 84, 62],
    hair: [24, 20, 20],
    shirt: [226, 226, 214],
    legwear: [88, 92, 104],
    legwearTo: 'ankle',
    sock: [40, 40, 44],
    shoe: [52, 56, 58],
    sole: [120, 190, 90],
    stripe: [200, 204, 208],
    build: 1.1,
    ponytail: false,
  },
};
