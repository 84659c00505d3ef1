import { z } from "zod";
import { readTypedNumber } from "./read-typed-number.ts";
import { refused } from "./result.ts";

const longest = 40;
const usual = "Type a number.";

/** A number, or as people type it, as `readTypedNumber` reads it. `message`: what is said of what is none. */
export function typedNumberSchema(message = usual) {
  return z.union([z.number(), z.string()], message).transform((typed, context) => read(typed, message, context));
}

/** The same; nothing typed is null. */
export function typedNumberOrNoneSchema(message = usual) {
  return z
    .union([z.number(), z.string()], message)
    .transform((typed, context) => (isNothing(typed) ? null : read(typed, message, context)));
}

function isNothing(typed: number | string): boolean {
  return typeof typed === "string" && typed.trim() === "";
}

function read(typed: number | string, message: string, context: z.RefinementCtx): number {
  if (typeof typed === "number") return typed;
  const tooLong = refused("", `Use at most ${longest} characters.`);
  const result = typed.length > longest ? tooLong : readTypedNumber(typed, { message });
  if (result.ok) return result.value;
  for (const error of result.errors) context.addIssue({ code: "custom", message: error.message });
  return z.NEVER;
}
