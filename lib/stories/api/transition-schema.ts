import { z } from "zod";
import { isLessonOrNone } from "../lessons/lesson-schema.ts";
import { moveSchema } from "../states/move-schema.ts";
import { personReference, someStoryInput } from "./story-input-schema.ts";

const { shape } = moveSchema;
const person = personReference.nullable().default(null);

/** What `POST /api/v1/stories/{key}/transitions` takes. What a transition needs depends on where it leads. */
export const transitionSchema = z
  .strictObject({
    from: shape.from.describe("The state that the caller knows. When the story has left it, nothing is done: 409."),
    to: shape.to.describe("Where it goes."),
    reason: shape.reason.describe("Why: of declining, parking and taking up again."),
    notes: shape.notes.describe("What an investigation found, where it ends without a size."),
    duplicateOf: shape.duplicateOf.describe("Key of the story that it duplicates."),
    wakesAt: shape.snoozeUntil.describe("Until when it is snoozed."),
    wakesWhen: shape.snoozeWhen.describe(
      "What wakes a snoozed one before: `atLeast` customers a week, or its watched figure `above` a level in its stored unit.",
    ),
    investigator: person.describe("Who investigates: an id, or an address of e-mail."),
    question: shape.question.describe("What the investigation is to answer."),
    minutes: shape.minutes.describe("The timebox of an investigation: 15 to 480."),
    approver: person.describe(
      "Who accepts that it is sized without a confirmed hypothesis: an id, or an address of e-mail.",
    ),
    owner: person.describe("Who leads the fix: an id, or an address of e-mail."),
    decision: shape.decision.describe("Why it is fixed now, for the log of decisions."),
    change: shape.change.describe("The change or release that brings the fix."),
    outcome: shape.outcome.describe("What came of the fix."),
    outcomeReason: shape.outcomeReason.describe("How that is known, or why it could not be proved."),
    lesson: z
      .strictObject({
        title: z.string().trim().max(200).describe("In a sentence."),
        text: z.string().trim().max(5_000).default("").describe("Markdown."),
      })
      .refine(isLessonOrNone, { path: ["title"], error: "say it in one sentence" })
      .nullable()
      .default(null)
      .describe("What it taught, when it is closed."),
    fields: someStoryInput
      .default({})
      .describe("Fields of the story that are written with it: what the transition needs of them."),
    base: someStoryInput
      .default({})
      .describe(
        "What the fields (and `owner`, where one is sent) held when they were read. When somebody else has changed one of them since, nothing is done: 409 with both values. A field that is left out is overwritten whatever it holds.",
      ),
  })
  .describe("A move of a story to another state.");
export type TransitionInput = z.output<typeof transitionSchema>;
