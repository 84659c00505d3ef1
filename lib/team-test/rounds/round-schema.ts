import { z } from "zod";
import { mostCandidates } from "../candidates/choice.ts";
import { modes, phases } from "./phase.ts";

const day = 24 * 3_600_000;
const longestAsyncMs = 60 * day;

export const candidateName = z.string().trim().min(1, "Give it a name.").max(80, "Use at most 80 characters.");

/** What a round is started with. `deadline` counts with async rounds, `candidates` with a set to choose by. */
export const newRoundSchema = z.object({
  setId: z.string().min(1, "Choose a question set.").max(100),
  mode: z.enum(modes, "Choose how the round is held."),
  isAnonymous: z.union([z.boolean(), z.stringbool()]).default(false),
  deadline: z
    .union([z.literal(""), z.iso.datetime({ offset: true, message: "Give a day and a time." })])
    .default("")
    .transform((text) => (text === "" ? null : new Date(text))),
  candidates: z
    .array(candidateName)
    .max(mostCandidates, `Compare at most ${mostCandidates}.`)
    .default([])
    .refine(
      (names) => new Set(names.map((name) => name.toLowerCase())).size === names.length,
      "Two have the same name.",
    ),
});
export type NewRoundInput = z.output<typeof newRoundSchema>;

/** Why this deadline cannot be; null: it can. */
export function whyNoDeadline(deadline: Date | null, now: Date): string | null {
  if (!deadline) return "Say until when people can answer.";
  if (deadline.getTime() <= now.getTime()) return "The deadline is in the past.";
  return deadline.getTime() > now.getTime() + longestAsyncMs ? "Choose a deadline within 60 days." : null;
}

/** `from` is the phase that was on the screen when somebody pressed "next": two who press at once advance one phase. */
export const advanceSchema = z.object({ roundId: z.uuid(), from: z.enum(phases) });
