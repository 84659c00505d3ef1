import { z } from "zod";
import { momentSchema } from "#lib/shared/moment-schema.ts";
import { slotOutcomes } from "./slot.ts";

const sitting = { officeHoursId: z.uuid(), startsAt: momentSchema() };
const key = z.string().trim().max(20).default("");

/** One sitting of office hours: it has a row once somebody queues for it. */
export const sittingSchema = z.object(sitting);

const topic = z.string().trim().min(1, "Say in a few words what it is about.").max(300, "Use at most 300 characters.");

export const joinQueueSchema = z.object({
  ...sitting,
  topic,
  /** The key of a story that is brought, if there is one. */
  storyKey: key,
});
export type JoinQueueInput = z.output<typeof joinQueueSchema>;

export const slotSchema = z.object({ slotId: z.uuid() });
export const topicSchema = slotSchema.extend({ topic });
export const moveSlotSchema = z.object({ slotId: z.uuid(), to: z.int().min(0).max(1_000) });

/**
 * How a talk ends. `story`: one that is there, by its key, or a new one with this title. `duplicate`: the one that is known. What is answered or
 * declined says what with.
 */
export const endSlotSchema = z
  .object({
    slotId: z.uuid(),
    outcome: z.enum(slotOutcomes, "Say how it ended."),
    storyKey: key,
    title: z.string().trim().max(200, "Use at most 200 characters.").default(""),
    notes: z.string().trim().max(2_000, "Use at most 2,000 characters.").default(""),
  })
  .superRefine(({ outcome, storyKey, title, notes }, context) => {
    const lacks = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (outcome === "story" && storyKey === "" && title === "")
      lacks("title", "Give the story a title, or name one that is there.");
    if (outcome === "duplicate" && storyKey === "") lacks("storyKey", "Name the story that it is.");
    if (outcome === "answered" && notes === "") lacks("notes", "Write the answer down.");
    if (outcome === "declined" && notes === "") lacks("notes", "Say why: they are told.");
  });
export type EndSlotInput = z.output<typeof endSlotSchema>;
