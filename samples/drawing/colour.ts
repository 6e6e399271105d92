/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export function css(colour: Colour): string {
  return `rgb(${colour.map((part) => Math.round(Math.min(255, Math.max(0, part)))).join(',')})`;
}

/** Darker below 1, lighter above. */
export function shaded(colour: Colour, factor: number): Colour {
  const [r, g, b] = colour;
  return [r * factor, g * factor, b * factor];
}
