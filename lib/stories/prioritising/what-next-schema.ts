import { z } from "zod";
import { slugShape } from "#lib/shared/slug.ts";
import { type AxisName, axisNames, usualAxes } from "./axis.ts";

/** What is asked with, as the page's address holds it; services by their slugs, none: all. What cannot be used is the usual. */
export type AskedNext = { hours: number; people: number; weeks: number; axes: AxisName[]; services: string[] };

const number = (usual: number, most: number) => z.coerce.number().gt(0).max(most).catch(usual).default(usual);
const several = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.string()),
);

export const askedNextSchema: z.ZodType<AskedNext> = z.object({
  hours: number(20, 168),
  people: number(1, 1_000),
  weeks: number(2, 52),
  axes: several
    .transform((names) => axisNames.filter((name) => names.includes(name)))
    .transform((names) => (names.length > 0 ? names : [...usualAxes]))
    .catch([...usualAxes]),
  services: several.transform((slugs) => slugs.filter((slug) => slugShape.test(slug)).slice(0, 200)).catch([]),
});

/** The choice of one out of what was proposed, or of one that is worth a timebox. */
export const chooseNextSchema = z.object({
  key: z.string().max(20),
  reason: z.string().trim().min(1, "Say why this one.").max(2_000, "Use at most 2,000 characters."),
  asked: askedNextSchema,
});
