import { z } from "zod";
import { hasHidden, hasVisible } from "./seen-name.ts";

/**
 * A name that people tell things and each other apart by: at most so many characters, and each can be seen, so that
 * nobody is called as somebody else by letters that are not there. `missing` is said of an empty one.
 */
export function shownName(most: number, missing: string) {
  return z
    .string()
    .trim()
    .min(1, { error: missing, abort: true })
    .max(most, `At most ${most} characters.`)
    .refine((name) => !hasHidden(name), {
      error: "It holds characters that cannot be seen: type it instead of pasting it.",
      abort: true,
    })
    .refine(hasVisible, missing);
}
