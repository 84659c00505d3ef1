import { z } from "zod";

/** What somebody in a round says of a tactic. */
export const checkInSchema = z.object({ tacticId: z.uuid(), said: z.enum(["never", "sometimes", "usually"]) });
export type CheckInInput = z.output<typeof checkInSchema>;

/** A tactic that a round looks at. */
export const roundTacticSchema = z.object({ roundId: z.uuid(), tacticId: z.uuid() });
export type RoundTacticInput = z.output<typeof roundTacticSchema>;

export const moveAsProposedSchema = roundTacticSchema.extend({
  reason: z.string().trim().min(1, "Say why it moves.").max(2_000, "Use at most 2,000 characters."),
});
export type MoveAsProposedInput = z.output<typeof moveAsProposedSchema>;
