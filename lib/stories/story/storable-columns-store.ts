import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";

const dates = new Set(["deadline", "snoozedUntil", "regressedAt", "stateChangedAt", "closedAt"]);
const documents = new Set(["metric", "snoozedWhen", "sources"]);

/** Columns of a story out of JSON, as the database takes them: dates are dates again, and an empty document is no value. */
export function storableColumns(columns: Record<string, unknown>): Prisma.StoryUncheckedUpdateInput {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, storable(name, value)]));
}

function storable(name: string, value: unknown): unknown {
  if (value === null && documents.has(name)) return Prisma.DbNull;
  return typeof value === "string" && dates.has(name) ? new Date(value) : value;
}
