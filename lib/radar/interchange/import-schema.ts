import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { places } from "../places/place.ts";
import { longestRadarFile } from "./radar-row.ts";

const word = z.string().max(longestRadarFile);

const text = z
  .string()
  .min(1, "Choose a file, or paste it.")
  .max(longestRadarFile, "The file is larger than 500 kB: no radar is.");

export const radarTextSchema = z.object({ text });

/** An import as its preview was confirmed. `on` is the file's day; `before` the day on which everything stood where it had been. */
export const importSchema = z.object({
  text,
  mapping: z.object({ rings: z.record(word, z.enum(places)), sectors: z.record(word, z.string().max(100)) }),
  hasOwnSectors: z.boolean(),
  on: daySchema(),
  before: daySchema(),
});
export type ImportInput = z.output<typeof importSchema>;
