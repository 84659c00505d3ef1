import { z } from "zod";
import { seenText } from "#lib/shared/seen-text.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { radarDaySchema } from "../moves/radar-day-schema.ts";
import { longestDescription, longestName } from "./tactic-limits.ts";

const nothing = z.literal("").transform(() => null);

/** What people write of a tactic. Its place is told by its moves. */
const changesSchema = z
  .object({
    name: shownName(longestName, "Give it a name."),
    description: seenText(longestDescription),
    sector: z.string().min(1, "Choose a sector.").max(60),
    ownerId: z.union([nothing, z.uuid()]).nullable(),
    why: seenText(2_000),
    hypothesis: seenText(2_000),
    endsOn: z.union([nothing, radarDaySchema()]).nullable(),
    notes: seenText(10_000),
  })
  .partial();

/** As they were shown: nothing of it is written. */
const baseSchema = z
  .object({
    name: z.string(),
    description: z.string(),
    sector: z.string(),
    ownerId: z.union([nothing, z.string()]).nullable(),
    why: z.string(),
    hypothesis: z.string(),
    endsOn: z.union([nothing, z.string()]).nullable(),
    notes: z.string(),
  })
  .partial();

/** `changes` were typed over `base`: what the fields held when they were shown. Only fields that were touched are in either. */
export const editTacticSchema = z.object({ slug: z.string().max(100), base: baseSchema, changes: changesSchema });
export type EditTacticInput = z.output<typeof editTacticSchema>;
export type TacticFields = Required<EditTacticInput["changes"]>;
