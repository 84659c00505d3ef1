import { z } from "zod";
import { dayMs } from "./day-ms.ts";

/** A day on which something was done, `2026-11-21`, as midnight UTC; empty is none. Where it was done it may be tomorrow already. */
export const pastDay = z
  .union([z.literal(""), z.iso.date("Give a day.")])
  .default("")
  .transform((text) => (text === "" ? null : new Date(text)))
  .refine((day) => day === null || day.getTime() <= Date.now() + dayMs, "This day is still to come.");
