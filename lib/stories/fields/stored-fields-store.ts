import "server-only";
import { Prisma, type Story } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { rangeOf } from "./range.ts";
import type { Revenue, StoryFields, StoryMetric } from "./story-fields.ts";
import type { SomeFields } from "./story-fields-schema.ts";

/** Fields that are a column of their own name. */
const plain = [
  "kind",
  "title",
  "customerImpact",
  "downstreamImpact",
  "serviceId",
  "what",
  "whom",
  "howSlow",
  "whenSlow",
  "why",
  "affectedGroup",
  "ticketsPerWeek",
  "minutesPerTicket",
  "blocks",
  "churn",
  "churnCount",
  "impactFactor",
  "confidenceFactor",
  "responsibleTeamId",
  "accountableTeamId",
  "investigatorId",
  "ownerId",
  "reviewSeen",
  "reviewTimeline",
  "reviewDetected",
  "reviewWouldDetect",
  "reviewActions",
] as const satisfies readonly (keyof StoryFields & keyof Story)[];

/** What people wrote of a story, out of its row. */
export function fieldsOf(row: Story): StoryFields {
  return {
    ...(Object.fromEntries(plain.map((name) => [name, row[name]])) as Pick<StoryFields, (typeof plain)[number]>),
    customers: rangeOf(row.customersLow, row.customersLikely, row.customersHigh),
    revenue: revenueOf(row),
    metric: row.metric as StoryMetric | null,
    watch: watchOf(row),
    effort: rangeOf(row.effortLow, row.effortLikely, row.effortHigh),
    reach: rangeOf(row.reachLow, row.reachLikely, row.reachHigh),
    deadline: row.deadline && dayText(row.deadline),
    sources: row.sources as StoryFields["sources"],
  };
}

function revenueOf(row: Story): Revenue | null {
  const range = rangeOf(row.revenueLow, row.revenueLikely, row.revenueHigh);
  if (!range || row.revenueCurrency === null) return null;
  return { ...range, currency: row.revenueCurrency, per: row.revenuePer === "month" ? "month" : "year" };
}

function watchOf({ watchTestId, watchMetric, watchLabel, watchBranch }: Story): StoryFields["watch"] {
  if (watchTestId === null) return null;
  return { testId: watchTestId, metric: watchMetric, label: watchLabel, branch: watchBranch };
}

/** The columns that hold these fields. */
export function columnsOf(fields: SomeFields) {
  const { customers, revenue, effort, reach, watch, metric, deadline, sources } = fields;
  return {
    ...Object.fromEntries(plain.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]))),
    ...bounds("customers", customers),
    ...bounds("revenue", revenue),
    ...(revenue !== undefined && { revenueCurrency: revenue?.currency ?? null, revenuePer: revenue?.per ?? null }),
    ...bounds("effort", effort),
    ...bounds("reach", reach),
    ...(watch !== undefined && {
      watchTestId: watch?.testId ?? null,
      watchMetric: watch?.metric ?? "",
      watchLabel: watch?.label ?? "",
      watchBranch: watch?.branch ?? "",
      // A level that was proved is of the figure that was watched.
      provedLevel: null,
      regressedAt: null,
      regressedRunId: null,
    }),
    ...(metric !== undefined && { metric: metric ?? Prisma.DbNull }),
    ...(deadline !== undefined && { deadline: deadline === null ? null : new Date(`${deadline}T00:00:00Z`) }),
    ...(sources !== undefined && { sources }),
  };
}

function bounds(name: "customers" | "revenue" | "effort" | "reach", range: StoryFields["effort"] | undefined) {
  if (range === undefined) return {};
  return {
    [`${name}Low`]: range?.low ?? null,
    [`${name}Likely`]: range?.likely ?? null,
    [`${name}High`]: range?.high ?? null,
  };
}
