import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { seenText } from "#lib/shared/seen-text.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { places } from "../places/place.ts";
import { longestDescription, longestName } from "../tactics/tactic-limits.ts";
import { radarDaySchema } from "./radar-day-schema.ts";

const none = z.literal("").transform(() => null);
const day = z.union([none, daySchema()]).nullable();

/** What an experiment needs. Where a form does not ask for one of them, what the tactic has stays. */
const experiment = {
  ownerId: z.union([none, z.uuid()]).nullable().optional(),
  hypothesis: seenText(2_000).optional(),
  endsOn: z.union([none, radarDaySchema()]).nullable().optional(),
};

/** A move of a tactic. `from` is where the person saw it stand; `on` and `reviewOn` are days, without `on` today. */
export const moveSchema = z.object({
  slug: z.string().max(100),
  from: z.enum(places),
  to: z.enum(places, "Choose where it goes."),
  reason: seenText(2_000).default(""),
  on: day.default(null),
  reviewOn: day.default(null),
  ...experiment,
});
export type MoveInput = z.output<typeof moveSchema>;

/** A move that needs the place of another one in hand: `out` makes room first, on the same day where it names none. */
export const swapSchema = moveSchema.extend({ out: moveSchema });
export type SwapInput = z.output<typeof swapSchema>;

/** A tactic that comes onto the radar: of the catalogue by its slug, or one's own by its name. */
export const newTacticSchema = z.object({
  name: shownName(longestName, "Give it a name."),
  description: seenText(longestDescription).default(""),
  sector: z.string().min(1, "Choose a sector.").max(60),
  to: z.enum(places).default("considering"),
  why: seenText(2_000).default(""),
  on: day.default(null),
  reviewOn: day.default(null),
  ...experiment,
});
export type NewTacticInput = z.output<typeof newTacticSchema>;
