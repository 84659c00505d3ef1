import { z } from "zod";
import { places } from "../places/place.ts";

/** What somebody in a round says of a tactic. */
export const checkInSchema = z.object({ tacticId: z.uuid(), said: z.enum(["never", "sometimes", "usually"]) });
export type CheckInInput = z.output<typeof checkInSchema>;

/** A tactic that a round looks at. */
export const roundTacticSchema = z.object({ roundId: z.uuid(), tacticId: z.uuid() });
export type RoundTacticInput = z.output<typeof roundTacticSchema>;

/** `from` is where the person saw it stand. */
export const moveAsProposedSchema = roundTacticSchema.extend({
  from: z.enum(places),
  reason: z.string().trim().min(1, "Say why it moves.").max(2_000, "Use at most 2,000 characters."),
});
export type MoveAsProposedInput = z.output<typeof moveAsProposedSchema>;
