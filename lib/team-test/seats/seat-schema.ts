import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { phases } from "../rounds/phase.ts";

/** A guest's name, as everybody in the round sees it. */
export const guestSchema = z.object({ name: shownName(60, "Type your name.") });

/** Lets a guest in, or sends them away. */
export const admitSchema = z.object({ roundId: z.uuid(), seatId: z.uuid(), isIn: z.boolean() });

/** `phase` is the one that was on the screen: what comes late is not said of the next. */
export const readySchema = z.object({ isReady: z.boolean(), phase: z.enum(phases) });
export type ReadyInput = z.output<typeof readySchema>;
