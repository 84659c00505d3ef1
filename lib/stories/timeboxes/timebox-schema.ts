import { z } from "zod";
import { timeboxLimits } from "./timebox-limits.ts";

const key = z.string().max(20);
const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);
const needed = (most: number, message: string) => text(most).min(1, message);
const wholeMinutes = z.coerce.number("Type a number of minutes.").int("Whole minutes.");

export const pauseTimeboxSchema = z.object({ key, reason: needed(500, "Say what it waits for.") });

/** `pauseOther`: the timebox of the same person that runs is to wait instead. */
export const resumeTimeboxSchema = z.object({ key, pauseOther: z.stringbool().or(z.boolean()).default(false) });

export const extendTimeboxSchema = z.object({
  key,
  minutes: wholeMinutes.min(1, "Give it at least a minute.").max(timeboxLimits.longest / 2, "That is too much."),
  reason: needed(500, "Say what it takes longer for."),
});

export const handOverSchema = z.object({
  key,
  personId: z.uuid("Choose who takes it on."),
  notes: needed(10_000, "Write down what was found, and what is left to find out."),
});

export const anotherTimeboxSchema = z.object({
  key,
  personId: z.uuid("Choose who investigates."),
  question: needed(500, "Say which question is to be answered."),
  minutes: wholeMinutes
    .min(timeboxLimits.shortest, "Give it between 15 minutes and 8 hours.")
    .max(timeboxLimits.longest, "Give it between 15 minutes and 8 hours."),
});

export type ExtendTimeboxInput = z.output<typeof extendTimeboxSchema>;
export type AnotherTimeboxInput = z.output<typeof anotherTimeboxSchema>;
