import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { longestDescription, longestName } from "./tactic-limits.ts";

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most.toLocaleString("en-GB")} characters.`);
const nothing = z.literal("").transform(() => null);

/** What people write of a tactic. Its place is told by its moves. */
const changesSchema = z
  .object({
    name: shownName(longestName, "Give it a name."),
    description: text(longestDescription),
    sector: z.string().min(1, "Choose a sector.").max(60),
    ownerId: z.union([nothing, z.uuid()]).nullable(),
    why: text(2_000),
    hypothesis: text(2_000),
    endsOn: z.union([nothing, daySchema()]).nullable(),
    notes: text(10_000),
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
