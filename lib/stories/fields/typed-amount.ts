import { z } from "zod";

/** A number as people type it, from 0 on: thousands may be parted by commas or spaces. Nothing typed is unknown. */
export function typedAmount(most: number) {
  return z
    .string()
    .max(40, "This is too much.")
    .default("")
    .transform((text, context) => {
      const digits = text.replace(/[\s,]/g, "");
      if (digits === "") return null;
      const value = Number(digits);
      const message = whyNot(value, most);
      if (message) context.addIssue({ code: "custom", message });
      return value;
    });
}

function whyNot(value: number, most: number): string | null {
  if (!Number.isFinite(value)) return "Type a number.";
  if (value < 0) return "It cannot be less than 0.";
  return value > most ? "This is too much." : null;
}
