import { numberToType, readTypedNumber } from "#lib/shared/read-typed-number.ts";
import type { FieldError } from "#lib/shared/result.ts";
import { minorDigits } from "#lib/stories/fields/fact-text.ts";
import type { Range } from "#lib/stories/fields/range.ts";

/** What stands in the inputs of an editor, by their names: `customers.low`. */
export type Typed = Record<string, string>;

/** What was read out of them: a value where nothing is wrong with it. */
export type Read<Value> = { value: Value; errors: FieldError[] };

/** A number as an input holds it. */
export function typedNumber(value: number | null): string {
  return value === null ? "" : numberToType(value);
}

/** Thousands may be parted by commas or spaces; nothing typed is unknown. */
export function readNumber(typed: Typed, name: string): Read<number | null> {
  const text = typed[name] ?? "";
  if (text.trim() === "") return { value: null, errors: [] };
  const read = readTypedNumber(text, { isGrouped: true });
  if (!read.ok) return { value: null, errors: read.errors.map(({ message }) => ({ path: name, message })) };
  const { value } = read;
  if (value < 0) return { value, errors: [{ path: name, message: "It cannot be less than 0." }] };
  return { value, errors: [] };
}

const bounds = ["low", "likely", "high"] as const;

export function typedRange(name: string, range: Range | null, shown = (value: number) => value): Typed {
  return Object.fromEntries(bounds.map((bound) => [`${name}.${bound}`, typedNumber(range && shown(range[bound]))]));
}

/** One number stands for all three; nothing is unknown. */
export function readRange(typed: Typed, name: string): Read<Range | null> {
  const read = bounds.map((bound) => readNumber(typed, `${name}.${bound}`));
  const errors = read.flatMap((each) => each.errors);
  const given = read.map(({ value }) => value).filter((value) => value !== null);
  if (errors.length > 0 || given.length === 0) return { value: null, errors };
  const [first = 0] = given;
  if (given.length === 1) return { value: { low: first, likely: first, high: first }, errors };
  const [low, likely, high] = read.map(({ value }) => value);
  if (low == null || likely == null || high == null) {
    const lacking = bounds[read.findIndex(({ value }) => value === null)];
    return { value: null, errors: [{ path: `${name}.${lacking}`, message: "Give all three, or one for all." }] };
  }
  if (low > likely || likely > high) return { value: null, errors: [{ path: `${name}.likely`, message: inOrder }] };
  return { value: { low, likely, high }, errors };
}

export const inOrder = "It goes from the least, over what is likely, to the most.";

/** The range in major units of a currency as one in its minor units. Whole ones: a double would leave crumbs. */
export function toMinor({ low, likely, high }: Range, currency: string): Range {
  const minor = (major: number) => Math.round(major * 10 ** minorDigits(currency));
  return { low: minor(low), likely: minor(likely), high: minor(high) };
}
