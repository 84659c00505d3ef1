import type { FieldError } from "#lib/shared/result.ts";
import type { StoryFieldName } from "../fields/story-fields.ts";

/** Fields that the API calls by another name: it names things by what people call them, and units at the end. */
const apiNames = {
  serviceId: "service",
  responsibleTeamId: "responsibleTeam",
  accountableTeamId: "accountableTeam",
  investigatorId: "investigator",
  ownerId: "owner",
  customers: "customersPerWeek",
  revenue: "revenueMinor",
  effort: "effortHours",
  reach: "reachPerQuarter",
} as const satisfies Partial<Record<StoryFieldName, string>>;

function apiNameOf(field: string): string {
  const known: Partial<Record<string, string>> = apiNames;
  return known[field] ?? field;
}

/** What a move itself takes under another name. */
const moveNames: Record<string, string> = {
  investigatorId: "investigator",
  ownerId: "owner",
  approverId: "approver",
  snoozeUntil: "wakesAt",
  snoozeWhen: "wakesWhen",
};

/** What comes with a move as a field of the story. */
const comesAsField = new Set([
  "title",
  "customerImpact",
  "affectedGroup",
  "responsibleTeamId",
  "accountableTeamId",
  "serviceId",
  "watch",
  "effort",
]);

/** A path that begins with a field, by the names of the API: `customersPerWeek.likely`, `sources.customers`. */
export function apiPathOf(path: string): string {
  const [field = "", ...rest] = path.split(".");
  return [apiNameOf(field), ...rest].join(".");
}

/** Errors of a story's fields, by the names of the API. */
export function apiFieldErrors(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => ({ ...error, path: apiPathOf(error.path) }));
}

/** Errors of a move, by the places in its body where what lacks can be given. */
export function apiMoveErrors(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => {
    const { path } = error;
    if (comesAsField.has(path)) return { ...error, path: `fields.${apiNameOf(path)}` };
    return { ...error, path: moveNames[path] ?? path };
  });
}
