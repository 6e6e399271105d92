import { z } from 'zod';

const numeric = z.coerce.number().catch(Number.NaN);
const tags = z.record(z.string(), z.string()).catch({});

const streamSchema = z.object({
  index: z.number(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.number().catch(0),
  height: z.number().catch(0),
  sample_aspect_ratio: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  duration: numeric,
  nb_frames: numeric,
  disposition: z.object({ attached_pic: z.number().catch(0) }).catch({ attached_pic: 0 }),
  tags,
  side_data_list: z
    .array(z.object({ displaymatrix: z.string().optional(), rotation: z.number().optional() }))
    .catch([]),
});

const outputSchema = z.object({
  streams: z.array(streamSchema).catch([]),
  format: z.object({ format_name: z.string(), duration: numeric, tags }).optional(),
});

export type FfprobeStream = z.infer<typeof streamSchema>;
export type FfprobeOutput = z.infer<typeof outputSchema>;

/** Reads what `ffprobe -of json -show_format -show_streams` printed; null when it printed something else. */
export function parseFfprobeOutput(text: string): FfprobeOutput | null {
  try {
    return outputSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** "30000/1001" as a number; null for "0/0" and anything else. */
export function parseRatio(text: string | undefined, separator = '/'): number | null {
  const [numerator, denominator] = (text ?? '').split(separator);
  const ratio = Number(numerator) / Number(denominator);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : null;
}
