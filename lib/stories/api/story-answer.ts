import { z } from "zod";
import { snoozeConditionSchema } from "../states/move-schema.ts";
import { outcomes, storyStates } from "../states/story-state.ts";
import { storyInputShape } from "./story-input-schema.ts";

const personAnswer = z.object({
  id: z.uuid().describe("Their id."),
  name: z.string().describe("What they are called."),
});

const time = (description: string) => z.iso.datetime().nullable().describe(description);

const { title, investigator: _investigator, owner: _owner, ...fields } = storyInputShape;

/** A story as the API tells it. Null and empty are unknown. */
export const storyAnswerSchema = z
  .object({
    key: z.string().describe("Its team's prefix and its number: `CHK-142`."),
    url: z.string().describe("Its page."),
    state: z.enum(storyStates).describe("Where it is."),
    version: z.int().describe("Goes up with each change."),
    title,
    ...fields,
    investigator: personAnswer.nullable().describe("Who investigates."),
    owner: personAnswer.nullable().describe("Who leads the fix."),
    reporter: z
      .object({
        id: z.uuid().nullable().describe("Null for one without an account."),
        name: z.string().describe("Empty where nobody said it."),
      })
      .describe("Who filed it."),
    snooze: z
      .object({
        from: z.enum(storyStates).describe("The state into which it wakes."),
        wakesAt: time("When it wakes; null: at no fixed time."),
        wakesWhen: snoozeConditionSchema.nullable().describe("What wakes it before."),
      })
      .nullable()
      .describe("Of a snoozed one."),
    duplicateOf: z.string().nullable().describe("Key of the story that it was merged into."),
    acceptedBy: z.string().nullable().describe("Who accepted that it was sized without proof."),
    change: z.string().describe("The change or release that brought the fix."),
    outcome: z
      .object({
        kind: z.enum(outcomes).describe("What came of it."),
        reason: z.string().describe("As whoever closed it wrote."),
      })
      .nullable()
      .describe("Null until it was verified."),
    provedLevel: z
      .number()
      .nullable()
      .describe("The worst level that its fix was proved to hold, in the metric's stored unit."),
    regressedAt: time("When it broke its proved level; null: it holds."),
    needsDecision: z.boolean().describe("A timebox ran out, and nobody decided."),
    followers: z.int().describe("How many follow it."),
    heardFrom: z.int().describe("From how many customers it was heard."),
    stateChangedAt: z.iso.datetime().describe("When it was moved last."),
    closedAt: time("When it was closed; null: it is not."),
    createdAt: z.iso.datetime().describe("When it was filed."),
    updatedAt: z.iso.datetime().describe("When anything of it changed last."),
  })
  .describe("A performance issue, told about people. What is null or empty is unknown.");
export type StoryAnswer = z.input<typeof storyAnswerSchema>;

export const storiesAnswerSchema = z
  .object({
    items: z.array(storyAnswerSchema).describe("Stories in the order that was asked for."),
    nextCursor: z.string().nullable().describe("What to send as `cursor` for the next ones; null at the end."),
  })
  .describe("A part of the stories of a team.");
