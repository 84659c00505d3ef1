import { z } from "zod";
import { type CsvMapping, durationUnits, timeUnits } from "./csv-mapping.ts";

const column = z.string().trim().max(200);
/** As a list, or in a URL with commas between. */
const list = z.preprocess(
  (given) => (typeof given === "string" ? given.split(",").filter((part) => part.trim() !== "") : given),
  z.array(z.string().trim().max(200)).max(20),
);
const units = Object.keys(durationUnits) as [keyof typeof durationUnits];

/** Which column of a CSV file is what, as the API takes it and a test keeps it. */
export const csvMappingSchema = z
  .object({
    duration: column.min(1, "say which column holds the duration").describe("The column of the duration."),
    durationUnit: z.enum(units).default("ms").describe("In what the duration is given."),
    time: column.default("").describe("The column of the time; left out, the file tells none."),
    timeUnit: z.enum(timeUnits).default("ms").describe("How the time is written: since 1970 or the start, or a date."),
    labels: list.default([]).describe("The columns whose texts make the label: `method,url`."),
    success: column.default("").describe("The column that tells whether a request went well."),
    successValues: list.default([]).describe("What stands there when it did: `true`, or `200-399`."),
    bytes: column.default("").describe("The column of the bytes received."),
    users: column.default("").describe("The column of the number of users."),
  })
  .refine(({ success, successValues }) => success === "" || successValues.length > 0, {
    path: ["successValues"],
    message: "say which values mean success",
  });

/** The mapping that a test keeps; null where it keeps none, or one of another release. */
export function storedMapping(value: unknown): CsvMapping | null {
  return csvMappingSchema.safeParse(value).data ?? null;
}
