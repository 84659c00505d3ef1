import { dayText } from "#lib/shared/day-text.ts";
import type { FactName, FactSource } from "./fact-source.ts";
import type { StoryFieldName, StoryFields } from "./story-fields.ts";

/** The fields whose values a source stands for. */
export const factOfField: Partial<Record<StoryFieldName, FactName>> = {
  customers: "customers",
  revenue: "revenue",
  ticketsPerWeek: "support",
  minutesPerTicket: "support",
  blocks: "blocks",
  churn: "churn",
  churnCount: "churn",
  metric: "metric",
  whenSlow: "when",
  effort: "effort",
  reach: "reach",
};

/**
 * The changes, with a source for each fact that they give and that has none: who said it, today, a guess. Every number carries where it comes from.
 * Where sources change, those of the other facts stay.
 */
export function withSources<Changes extends Partial<StoryFields>>(
  changes: Changes,
  known: StoryFields["sources"],
  { name, now }: { name: string; now: Date },
): Changes {
  const said: FactSource = { source: name.slice(0, 200), on: dayText(now), confidence: "guess" };
  const given = { ...known, ...changes.sources };
  const bare = Object.entries(changes).flatMap(([field, value]) => {
    const fact = factOfField[field as StoryFieldName];
    return fact && value !== null && value !== "" && !given[fact] ? [[fact, said]] : [];
  });
  if (bare.length === 0 && !changes.sources) return changes;
  return { ...changes, sources: { ...given, ...Object.fromEntries(bare) } };
}
