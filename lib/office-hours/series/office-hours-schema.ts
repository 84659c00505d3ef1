import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { shownName } from "#lib/shared/shown-name.ts";
import { isTimeZone } from "./rhythm.ts";

/** `14:30` as minutes after midnight. */
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time: 14:30.")
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const link = z.union([
  z.literal(""),
  z
    .url({ protocol: /^https?$/, message: "Give a link with http:// or https://." })
    .max(2_000, "Use at most 2,000 characters."),
]);

/** What office hours are set up with. Hosts are members by their ids, in the order of the rota. */
export const officeHoursSchema = z.object({
  name: shownName(80, "Give it a name."),
  joinUrl: link.default(""),
  place: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone."),
  weekday: z.coerce.number().int().min(1, "Choose a weekday.").max(7, "Choose a weekday."),
  startMinute: clock,
  durationMinutes: z.coerce
    .number("Type a number.")
    .int("Whole minutes.")
    .min(15, "At least 15 minutes.")
    .max(480, "At most 8 hours."),
  everyWeeks: z.coerce.number("Type a number.").int("Whole weeks.").min(1, "At least 1.").max(8, "At most 8."),
  startsOn: daySchema(),
  slotMinutes: z.coerce
    .number("Type a number.")
    .int("Whole minutes.")
    .min(5, "At least 5 minutes.")
    .max(60, "At most an hour."),
  hostIds: z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z
      .array(z.uuid())
      .max(50, "At most 50 hosts.")
      .refine((ids) => new Set(ids).size === ids.length, "A host is named twice."),
  ),
});
export type OfficeHoursInput = z.output<typeof officeHoursSchema>;
