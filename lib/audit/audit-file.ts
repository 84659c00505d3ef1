import { csvLines } from "#lib/shared/csv.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { auditText } from "./audit-text.ts";

export const auditFormats = ["csv", "jsonl"] as const;
export type AuditFormat = (typeof auditFormats)[number];

export const auditTypes: Record<AuditFormat, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

const columns = ["time", "team", "who", "kind", "action", "subject", "address", "sentence", "details", "who id"];

/** What a file begins with. */
export function auditFileHead(format: AuditFormat): string {
  return format === "csv" ? csvLines([columns]) : "";
}

/** Some entries as lines of a file; safe to open in a spreadsheet as CSV. */
export function auditFileLines(entries: readonly AuditEntry[], format: AuditFormat): string {
  if (format === "jsonl") return entries.map((entry) => `${JSON.stringify(jsonOf(entry))}\n`).join("");
  const rows = entries.map((entry) => [
    entry.at.toISOString(),
    entry.team?.name ?? "",
    entry.actorName,
    entry.actorKind,
    entry.action,
    entry.subject,
    entry.address,
    auditText(entry),
    JSON.stringify(entry.details),
    entry.actorId,
  ]);
  return csvLines(rows);
}

function jsonOf({ id, at, team, actorKind, actorId, actorName, action, subject, details, address }: AuditEntry) {
  const actor = { kind: actorKind, id: actorId, name: actorName };
  return {
    id,
    time: at.toISOString(),
    team: team && { slug: team.slug, name: team.name },
    actor,
    action,
    subject,
    details,
    address,
  };
}
