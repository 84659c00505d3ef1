import { z } from "zod";
import type { FieldChange } from "../fields/field-changes.ts";
import { snoozeConditionSchema } from "../states/move-schema.ts";
import { outcomes } from "../states/story-state.ts";

const fieldChange: z.ZodType<FieldChange> = z.object({ field: z.string(), from: z.string(), to: z.string() });

/** Ids of what a move made or ended: what an undo of it takes back. */
const moveEffects = z.object({
  timebox: z.string().optional(),
  ended: z.array(z.string()).optional(),
  decision: z.string().optional(),
  lesson: z.string().optional(),
  /** The event `merged` of the story that this one was merged into. */
  merged: z.string().optional(),
  notices: z.array(z.string()).optional(),
});
export type MoveEffects = z.output<typeof moveEffects>;

/** What a merge brought to its target: rows that were made there, or moved there. */
const brought = z.object({
  /** People who follow the target since then. `isNew`: they had nothing to do with it before. */
  people: z.array(z.object({ userId: z.string(), isNew: z.boolean() })),
  heard: z.array(z.string()),
  evidence: z.array(z.string()),
  /** Duplicates of the duplicate, which point to the target now. */
  duplicates: z.array(z.string()),
});
export type Brought = z.output<typeof brought>;

/** What an event tells beside its kind, its states and its reason. Each kind has some of it. */
export const eventDetailsSchema = z
  .object({
    /** The story's version after a move or an edit. */
    version: z.number(),
    changes: z.array(fieldChange),
    effects: moveEffects,
    /** Of a move. */
    target: z.string(),
    until: z.string(),
    wake: snoozeConditionSchema,
    investigator: z.string(),
    question: z.string(),
    minutes: z.number(),
    approver: z.string(),
    owner: z.string(),
    change: z.string(),
    outcome: z.enum(outcomes),
    /** Of a merge, on the target. */
    brought,
  })
  .partial();
export type EventDetails = z.output<typeof eventDetailsSchema>;

/** What is not as it should be (an event of another version of Headroom) is left out. */
export function eventDetailsOf(stored: unknown): EventDetails {
  const read = eventDetailsSchema.safeParse(stored);
  return read.success ? read.data : {};
}
