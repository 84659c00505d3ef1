import { z } from "zod";
import { seenText } from "#lib/shared/seen-text.ts";
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
  reason: seenText(2_000).min(1, "Say why it moves."),
});
export type MoveAsProposedInput = z.output<typeof moveAsProposedSchema>;
