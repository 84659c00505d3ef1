import { type AuditGroup, auditGroups } from "./audit-groups.ts";

/** What the page of the audit log is asked for. Days are of UTC, `2026-11-20`, both included; empty text asks nothing. */
export type AuditFilter = {
  /** Part of the name of who did it. */
  who: string;
  about: AuditGroup | "";
  /** A team's slug; of the instance's page only. */
  team: string;
  from: string;
  to: string;
};

/** Where a page ends: the next has what is older. */
export type AuditCursor = { at: Date; id: string };

export const noFilter: AuditFilter = { who: "", about: "", team: "", from: "", to: "" };

/** A filter as the page's URL gives it; what makes no sense is left out. */
export function parseAuditFilter(given: Record<string, string | string[] | undefined>): AuditFilter {
  const text = (name: string) => {
    const value = given[name];
    return typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, 100) : "";
  };
  const about = auditGroups.find(({ id }) => id === text("about"))?.id ?? "";
  return { who: text("who"), about, team: text("team"), from: dayOf(text("from")), to: dayOf(text("to")) };
}

/** The filter and where to begin, as the query of a URL: "?who=ada&about=tokens"; empty when nothing is asked. */
export function auditQuery(filter: Partial<AuditFilter> & { before?: string; format?: string }): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== "");
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
}

export function cursorText({ at, id }: AuditCursor): string {
  return `${at.getTime()}-${id}`;
}

export function parseCursor(text: unknown): AuditCursor | null {
  const [, at, id] =
    (typeof text === "string" && /^(\d{1,14})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)) || [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}

/** The text itself when it is a day of these centuries: those of others PostgreSQL writes in another way. */
function dayOf(text: string): string {
  const day = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : "";
}

/** How many entries a page shows. */
export const auditPageSize = 50;
