import { z } from "zod";
import { momentSchema } from "#lib/shared/moment-schema.ts";
import { shownFieldsSchema, someFieldsSchema } from "../fields/story-fields-schema.ts";
import { isLessonOrNone, lessonSchema } from "../lessons/lesson-schema.ts";
import { timeboxLimits } from "../timeboxes/timebox-limits.ts";
import { outcomes, storyStates } from "./story-state.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default("");
const person = z.uuid().nullable().default(null);

/** What wakes a snoozed story before its date: as many customers a week, or a figure of its watched test above this. */
export const snoozeConditionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("customers").describe("As many customers are affected."),
    atLeast: z.number().min(1, "At least one.").max(1e12).describe("Customers a week."),
  }),
  z.object({
    kind: z.literal("metric").describe("The figure that it watches is above a level."),
    above: z.number().min(0).max(1e12).describe("In the figure's stored unit."),
  }),
]);
export type SnoozeCondition = z.output<typeof snoozeConditionSchema>;

/**
 * A move of a story to another state, with whatever it takes: `moves.ts` says what. `from` is the state that was on the screen. `fields` are
 * written with it, so that what lacks can be given in the same step.
 */
export const moveSchema = z.object({
  from: z.enum(storyStates).optional(),
  to: z.enum(storyStates),
  reason: text(2_000),
  notes: text(10_000),
  /** The key of a story. */
  duplicateOf: text(20),
  snoozeUntil: momentSchema().nullable().default(null),
  snoozeWhen: snoozeConditionSchema.nullable().default(null),
  investigatorId: person,
  question: text(500),
  minutes: z.int("Whole minutes.").min(0).max(100_000).nullable().default(timeboxLimits.usual),
  approverId: person,
  ownerId: person,
  decision: text(2_000),
  change: text(300),
  outcome: z.enum(outcomes).nullable().default(null),
  outcomeReason: text(2_000),
  /** What it taught, when it is closed. */
  lesson: z
    .object({ title: text(200), text: text(5_000), tactics: lessonSchema.shape.tactics })
    .refine(isLessonOrNone, { path: ["title"], error: "Say it in one sentence." })
    .nullable()
    .default(null),
  fields: someFieldsSchema.default({}),
  /** What the fields, and the owner, held when they were shown. What it does not name is overwritten whatever it holds. */
  base: shownFieldsSchema.default({}),
});
export type MoveInput = z.output<typeof moveSchema>;
