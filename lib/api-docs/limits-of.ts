import type { ShownSchema } from "./shown-schema.ts";

/** What a value must keep to, in words: `0 to 600`, `at most 200 characters`; null without limits worth a word. */
export function limitsOf(schema: ShownSchema): string | null {
  const { type, minimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems } = schema;
  if (type === "string") return rangeText(minLength > 1 ? minLength : undefined, maxLength, " characters");
  if (type === "array") return rangeText(minItems > 0 ? minItems : undefined, maxItems, " items");
  return rangeText(maximum === undefined && minimum === 0 ? undefined : minimum, maximum, "");
}

function rangeText(least: number | undefined, most: number | undefined, what: string): string | null {
  if (least === undefined) return most === undefined ? null : `at most ${most}${what}`;
  return most === undefined ? `at least ${least}${what}` : `${least} to ${most}${what}`;
}
