import { type ConfigItem, itemPath, type PresentItem } from "./config-item.ts";
import { partOf } from "./config-parts.ts";

export const configActions = ["create", "update", "adopt", "restore", "release", "archive"] as const;
/**
 * `adopt`: it was there, made by hand, and is managed from now on. `restore`: out of the archive. `release`: the file
 * names it no longer, so that it may be changed by hand. `archive`: the same, with `prune: true`.
 */
export type ConfigAction = (typeof configActions)[number];

export type PlannedChange = {
  action: ConfigAction;
  item: ConfigItem;
  /** Null for what is new. */
  present: PresentItem | null;
  /** Which fields of what is there change. */
  fields: string[];
};

export type ConfigPlan = { changes: PlannedChange[]; unchanged: number };

/** What has to be done so that all is as declared: in the order of the file, then what it no longer names. */
export function planConfig(
  declared: readonly ConfigItem[],
  present: readonly PresentItem[],
  prune: boolean,
): ConfigPlan {
  const there = new Map(present.map((item) => [itemPath(item), item]));
  const named = new Set(declared.map(itemPath));
  const wanted = declared.flatMap((item) => changeOf(item, there.get(itemPath(item)) ?? null));
  const left = present.filter((item) => item.isManaged && !named.has(itemPath(item)));
  const isGoing = (item: ConfigItem) => prune && item.team !== null && !named.has(`teams.${item.team}`);
  const goodbyes = left.map((item): PlannedChange => {
    // What is in a team goes into the archive with it, and comes back with it.
    const action = prune && !item.isArchived && !isGoing(item) ? "archive" : "release";
    return { action, item, present: item, fields: [] };
  });
  return { changes: [...wanted, ...goodbyes], unchanged: declared.length - wanted.length };
}

function changeOf(item: ConfigItem, present: PresentItem | null): PlannedChange[] {
  if (!present) return [{ action: "create", item, present, fields: [] }];
  const fields = changedFields(item, present);
  if (present.isArchived) return [{ action: "restore", item, present, fields }];
  if (!present.isManaged) return [{ action: "adopt", item, present, fields }];
  return fields.length > 0 ? [{ action: "update", item, present, fields }] : [];
}

function changedFields(item: ConfigItem, present: PresentItem): string[] {
  const { sets = [] } = partOf(item.key);
  return Object.keys(item.spec).filter(
    (field) => textOf(item.spec[field], sets.includes(field)) !== textOf(present.spec[field], sets.includes(field)),
  );
}

function textOf(value: unknown, isSet: boolean): string {
  return JSON.stringify(isSet && Array.isArray(value) ? [...new Set(value.map(String))].toSorted() : value, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
