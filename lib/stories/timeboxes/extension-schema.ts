import { z } from "zod";
import type { Extension } from "./extension.ts";

const extensions: z.ZodType<Extension[]> = z.array(
  z.object({ ms: z.number(), reason: z.string(), byId: z.string(), by: z.string(), at: z.string() }),
);

/** The extensions of a timebox as they are stored; none where they are not as they should be. */
export function extensionsOf(stored: unknown): Extension[] {
  return extensions.catch([]).parse(stored);
}
