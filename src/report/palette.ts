/** Colours on paper, after Okabe and Ito: safe for colour-blind readers. */
export const PALETTE = {
  paper: '#ffffff',
  ink: '#1b2126',
  soft: '#59646d',
  rule: '#d4dade',
  panel: '#f5f7f8',
  left: '#0072b2',
  right: '#b84b00',
  none: '#00714f',
  mild: '#8a6100',
  moderate: '#b84b00',
  severe: '#a3123a',
  open: '#59646d',
  band: '#8d99a3',
  link: '#005a8f',
} as const;

export type ColourName = keyof typeof PALETTE;
