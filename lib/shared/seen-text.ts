import { z } from "zod";
import { hasVisible } from "./seen-name.ts";

/** Words of at most so many characters; those in which nothing can be seen are none. */
export function seenText(most: number) {
  return z
    .string()
    .trim()
    .overwrite((text) => (hasVisible(text) ? text : ""))
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters.`);
}
