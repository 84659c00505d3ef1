import type { ParsedError } from "../../parsed-run.ts";
import { countOf, entriesOf, field, isObject, listOf, textOf } from "../json/json-fields.ts";

const deepestGroup = 50;

/** Checks of a k6 summary that failed, with their group as the label. They are no failed requests, but say what was wrong. */
export function failedK6Checks(summary: unknown): ParsedError[] {
  const machineReadable = listOf(field(field(field(summary, "results"), "checks"), "results"));
  return [...machineReadable.flatMap((check) => failedCheck(check, "")), ...checksOf(field(summary, "root_group"), 0)];
}

function checksOf(group: unknown, depth: number): ParsedError[] {
  if (depth > deepestGroup) return [];
  const path = (textOf(field(group, "path")) ?? "").replace(/^::/, "");
  return [
    ...membersOf(field(group, "checks")).flatMap((check) => failedCheck(check, path)),
    ...membersOf(field(group, "groups")).flatMap((child) => checksOf(child, depth + 1)),
  ];
}

/** In `--summary-export` groups and checks are objects by name, for `handleSummary` they are lists. */
function membersOf(value: unknown): unknown[] {
  return isObject(value) ? entriesOf(value).map(([, member]) => member) : listOf(value);
}

function failedCheck(check: unknown, label: string): ParsedError[] {
  const count = countOf(field(check, "fails")) ?? 0;
  const message = textOf(field(check, "name")) ?? "";
  return count > 0 ? [{ label, code: "check", message, count, firstAt: null, lastAt: null }] : [];
}
