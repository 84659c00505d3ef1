import { z } from "zod";
import { type LimitName, type Limits, limitFacts, usualLimits } from "./limits.ts";

function limit(name: LimitName, usual: number) {
  const { unit, least, most } = limitFacts[name];
  const message = `Give a whole number from ${least} to ${most} (${unit}).`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message).default(usual);
}

const { environment, tool, requirements, trends, ...more } = usualLimits;
const { "review-checklist": checklist, "test-data": data } = more;

/** Limits of the evidence as a form sends them and as they are stored. What is left out is as usual. */
export const limitsSchema = z.object({
  environment: z.object({ days: limit("days", environment.days), runs: limit("runs", environment.runs) }).prefault({}),
  "review-checklist": z.object({ days: limit("days", checklist.days) }).prefault({}),
  tool: z.object({ days: limit("days", tool.days), runs: limit("runs", tool.runs) }).prefault({}),
  requirements: z.object({ days: limit("days", requirements.days) }).prefault({}),
  "test-data": z.object({ days: limit("days", data.days), percent: limit("percent", data.percent) }).prefault({}),
  trends: z.object({ days: limit("days", trends.days), points: limit("points", trends.points) }).prefault({}),
});

/** Stored limits; as usual where this version cannot read them. */
export function readLimits(stored: unknown): Limits {
  return limitsSchema.catch(usualLimits).parse(stored);
}
