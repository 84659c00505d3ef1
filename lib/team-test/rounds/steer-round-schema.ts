import { z } from "zod";
import { longestTimerMs, shortestTimerMs, timerActs } from "./timer.ts";

const minutes = "Set it to 1 to 60 minutes.";

/** `questionId` is empty where the room looks at none. */
export const lookAtSchema = z.object({ roundId: z.uuid(), questionId: z.string().max(60) });
export type LookAtInput = z.output<typeof lookAtSchema>;

export const timerSchema = z.object({
  roundId: z.uuid(),
  act: z.enum(timerActs),
  ms: z.coerce.number().int().min(shortestTimerMs, minutes).max(longestTimerMs, minutes).optional(),
});
export type TimerInput = z.output<typeof timerSchema>;

export const deadlineSchema = z.object({
  roundId: z.uuid(),
  deadline: z.iso.datetime({ offset: true, message: "Give a day and a time." }).transform((text) => new Date(text)),
});
export type DeadlineInput = z.output<typeof deadlineSchema>;

/** A round by itself: to close it, to delete it. */
export const roundIdSchema = z.object({ roundId: z.uuid() });
