import { z } from "zod";
import { type ConfigExtension, type ConfigSpec, configFields } from "#lib/shared/config-part.ts";
import type { Objective } from "../verdicts/verdict.ts";
import { mostObjectives, objectiveSchema, objectivesSchema } from "./objective-schema.ts";
import { parseObjective } from "./parse-objective.ts";
import { writeObjective } from "./write-objective.ts";

const { metric, label, comparator, target, warnAt, isRelative } = objectiveSchema.shape;
const key = z.boolean().default(false).describe("It is one of those that matter most.");

const shortForm = z
  .string()
  .describe("As in p95 <= 300 ms, or p95(GET /cart) <= 300 ms, warn 250 ms.")
  .transform((text, context) => {
    const read = parseObjective(text);
    const checked = read.ok ? objectiveSchema.safeParse(read.value) : null;
    const messages = checked ? checked.error?.issues : read.ok ? [] : read.errors;
    for (const { message } of messages ?? []) context.addIssue({ code: "custom", message });
    return checked?.data ?? z.NEVER;
  });

const marked = configFields({
  objective: shortForm,
  key,
}).transform(({ objective, key }): Objective => ({ ...objective, isKey: key }));

/** Every digit of an objective that the short form cannot tell. */
const longForm = configFields({
  metric: metric.describe("The figure."),
  label: label.describe("A label or a glob of labels; empty for the whole run."),
  comparator: comparator.describe("How the figure is held against the target."),
  target: target.describe("In ms, per second, or as a share (0.01 is 1 %); with isRelative in percent."),
  warnAt: warnAt.describe("Crossing this, but not the target, is a warning."),
  isRelative: isRelative.describe("The target is percent over the baseline."),
  key,
})
  .transform(({ key, ...objective }): z.input<typeof objectiveSchema> => ({ ...objective, isKey: key }))
  .pipe(objectiveSchema);

const objectives = z
  .array(z.union([shortForm, marked, longForm]))
  .max(mostObjectives, `At most ${mostObjectives} objectives.`)
  .default([])
  .describe("What every run must hold.");

const written = z.object({ objectives: objectivesSchema });

function write(spec: ConfigSpec): ConfigSpec {
  return { objectives: written.parse(spec).objectives.map(objectiveEntry) };
}

/** A text where that tells all of it. */
function objectiveEntry(objective: Objective): unknown {
  const { isKey, ...facts } = objective;
  const text = writeObjective(objective);
  if (text === null) return isKey ? { ...facts, key: true } : facts;
  return isKey ? { objective: text, key: true } : text;
}

/** Objectives in a headroom.yaml, of tests and of services. */
export const testObjectivesConfig: ConfigExtension = { key: "tests", fields: { objectives }, write };
export const serviceObjectivesConfig: ConfigExtension = { key: "services", fields: { objectives }, write };
