import { z } from "zod";

/** Control characters, halves of characters, and what is there but not seen: it turns text around or is blank. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

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
    .refine((name) => !hidden.test(name), {
      error: "It holds characters that cannot be seen: type it instead of pasting it.",
      abort: true,
    })
    .refine((name) => visible.test(name), missing);
}
