import { z } from "zod";
import { readTypedNumber } from "#lib/shared/read-typed-number.ts";

/** A number as people type it, from 0 on: thousands may be parted by commas or spaces. Nothing typed is unknown. */
export function typedAmount(most: number) {
  return z
    .string()
    .max(40, "This is too much.")
    .default("")
    .transform((text, context) => {
      if (text.trim() === "") return null;
      const read = readTypedNumber(text, { isGrouped: true });
      const message = read.ok ? whyNot(read.value, most) : read.errors[0]?.message;
      if (message) context.addIssue({ code: "custom", message });
      return read.ok ? read.value : z.NEVER;
    });
}

function whyNot(value: number, most: number): string | null {
  if (value < 0) return "It cannot be less than 0.";
  return value > most ? "This is too much." : null;
}
