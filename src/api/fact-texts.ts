/**
 * What people write about a clip, read as numbers: null when it is not understood. Shared by the command line
 * and the page, so that both understand the same forms.
 */

/** "178", "178cm", "1.78m", "5'10\"", "5ft10in" in metres. */
export function heightFromText(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const metric = /^(?<value>\d+(?:[.,]\d+)?)\s*(?<unit>cm|m)?$/.exec(trimmed)?.groups;
  if (metric !== undefined) {
    const value = decimal(metric.value);
    const inMetres = metric.unit === 'm' || (metric.unit !== 'cm' && value < 3);
    return inMetres ? value : value / 100;
  }
  const imperial = /^(?<feet>\d+)\s*(?:'|\u2019|ft)\s*(?:(?<inches>\d+(?:[.,]\d+)?)\s*(?:"|\u201d|''|in)?)?$/;
  const parts = imperial.exec(trimmed)?.groups;
  return parts === undefined ? null : Number(parts.feet) * 0.3048 + decimal(parts.inches || '0') * 0.0254;
}

/** Metres per second in one of each unit of speed. */
const SPEED_UNITS = new Map([
  ['m/s', 1],
  ['mps', 1],
  ['km/h', 1 / 3.6],
  ['kmh', 1 / 3.6],
  ['kph', 1 / 3.6],
  ['mph', 0.44704],
]);
/** Metres in each unit of a pace. */
const PACE_UNITS = new Map([
  ['km', 1000],
  ['mi', 1609.344],
  ['mile', 1609.344],
]);

/** "10.5km/h", "2.9m/s", "6.5mph", and as a pace "3:40/km", "5:54/mi"; in metres per second. */
export function speedFromText(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  return plainSpeed(trimmed) ?? pace(trimmed);
}

function plainSpeed(text: string): number | null {
  const parts = /^(?<value>\d+(?:[.,]\d+)?)\s*(?<unit>[a-z/]+)$/.exec(text)?.groups;
  const unit = parts === undefined ? undefined : SPEED_UNITS.get(parts.unit);
  return parts === undefined || unit === undefined ? null : decimal(parts.value) * unit;
}

function pace(text: string): number | null {
  const parts = /^(?<minutes>\d+):(?<seconds>[0-5]\d)\s*(?:min)?\s*\/\s*(?<unit>[a-z]+)$/.exec(text)?.groups;
  const unit = parts === undefined ? undefined : PACE_UNITS.get(parts.unit);
  return parts === undefined || unit === undefined
    ? null
    : unit / (Number(parts.minutes) * 60 + Number(parts.seconds));
}

/** "1%", "-2", "0.5 %" in percent, uphill +. */
export function inclineFromText(text: string): number | null {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
  return match === null ? null : decimal(match[1]);
}

/** "240", "240fps" in frames per second. */
export function captureFpsFromText(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:fps|hz)?$/i.exec(text.trim());
  return match === null ? null : decimal(match[1]);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
