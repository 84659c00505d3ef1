import { z } from "zod";
import { candidateName } from "../rounds/round-schema.ts";
import { candidateMarks, longestNote } from "./choice.ts";

const roundId = z.uuid();
const candidateId = z.uuid();
const questionId = z.string().min(1).max(60);
const note = z.string().trim().max(longestNote, `Use at most ${longestNote} characters.`);

/** `marks` and `position` are those of a candidate that was removed and comes back. */
export const addCandidateSchema = z.object({
  roundId,
  name: candidateName,
  position: z.int().min(0).max(1000).optional(),
  marks: z
    .array(z.object({ questionId, value: z.enum(candidateMarks), note }))
    .max(40)
    .default([]),
});
export type AddCandidateInput = z.output<typeof addCandidateSchema>;

export const renameCandidateSchema = z.object({ roundId, candidateId, name: candidateName });
export type RenameCandidateInput = z.output<typeof renameCandidateSchema>;

export const removeCandidateSchema = z.object({ roundId, candidateId });
export type RemoveCandidateInput = z.output<typeof removeCandidateSchema>;

/** `value` null: not marked. Without `note` the one that is there stays. */
export const markSchema = z.object({
  roundId,
  candidateId,
  questionId,
  value: z.enum(candidateMarks, "Choose a mark.").nullable(),
  note: note.optional(),
});
export type MarkInput = z.output<typeof markSchema>;

/** `candidateId` null: none of them. */
export const decideSchema = z.object({
  roundId,
  candidateId: z
    .union([z.literal("none"), z.uuid("Say which one, or that it is none of them.")])
    .transform((id) => (id === "none" ? null : id)),
  why: z.string().trim().min(1, "Say why: it is what people will ask.").max(1000, "Use at most 1,000 characters."),
});
export type DecideInput = z.output<typeof decideSchema>;

export const undecideSchema = z.object({ roundId });
