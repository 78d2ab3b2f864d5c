/** A range of Procore's date filters, in milliseconds; both ends belong to it. */
export interface Range {
  from: number;
  to: number;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** `from...to` of days or of timestamps with an offset; undefined when it is neither. A day counts whole, in UTC. */
export function parseRange(text: string): Range | undefined {
  const [from, to, ...rest] = text.replaceAll('"', '').split('...');
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const range = { from: instant(from, 'T00:00:00Z'), to: instant(to, 'T23:59:59.999Z') };
  return Number.isNaN(range.from) || Number.isNaN(range.to) ? undefined : range;
}

export const within = (range: Range, time: string): boolean => {
  const at = Date.parse(time);
  return at >= range.from && at <= range.to;
};

/** A date as Procore keeps it: what is badly formatted does not fail but becomes null. */
export function dateOrNull(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const day = value.slice(0, 10);
  return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

function instant(text: string, ofDay: string): number {
  if (DAY.test(text)) return Date.parse(text + ofDay);
  return TIME.test(text) ? Date.parse(text) : Number.NaN;
}
