import { z } from "zod";
import { fewestSectors, mostSectors } from "./sector.ts";
import { sectorName } from "./sector-name.ts";

const key = z.string().min(1).max(60);

/** A sector as its editor sends it: `key` is its id, or anything else that no other one has where it is new. */
const sentSector = z.object({ key, name: sectorName });

/**
 * What leads set of a radar. `base` is what was there when they began; `goesTo` says for each sector that is left out where its tactics go, by
 * its id to a key.
 */
export const radarSettingsSchema = z.object({
  base: z.object({ sectors: z.array(z.object({ id: key, name: z.string() })), reviewEveryDays: z.number() }),
  sectors: z
    .array(sentSector)
    .min(fewestSectors, `A radar has at least ${fewestSectors} sectors.`)
    .max(mostSectors, `A radar has at most ${mostSectors} sectors.`)
    .superRefine((sectors, context) => {
      const names = sectors.map(({ name }) => name.toLowerCase());
      for (const [index, name] of names.entries())
        if (names.indexOf(name) < index)
          context.addIssue({ code: "custom", path: [index, "name"], message: "Another sector is called so." });
      if (new Set(sectors.map((sector) => sector.key)).size < sectors.length)
        context.addIssue({ code: "custom", message: "One sector is there twice. Reload the page." });
    }),
  goesTo: z.record(key, z.string().max(60)).default({}),
  reviewEveryDays: z.coerce
    .number("Type a number of days.")
    .int("Type a whole number of days.")
    .min(1, "At least one day.")
    .max(365, "A year at most: 365 days."),
});
export type RadarSettingsInput = z.output<typeof radarSettingsSchema>;
