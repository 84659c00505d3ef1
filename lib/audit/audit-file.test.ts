import { expect, test } from "vitest";
import type { AuditEntry } from "./audit-entry.ts";
import { auditFileHead, auditFileLines } from "./audit-file.ts";

const entry: AuditEntry = {
  id: "01a1fae5-6556-70bd-8b25-088411592bd6",
  at: new Date("2026-11-20T10:00:00Z"),
  actorKind: "person",
  actorId: "01a1fae5-0000-70bd-8b25-088411592bd6",
  actorName: "=cmd|' /C calc'!A0",
  action: "token.revoked",
  subject: 'CI, "old"\nline',
  details: { a: 1 },
  address: "192.0.2.1",
  team: { id: "1", slug: "shop", name: "Shop" },
};

test("a line of CSV is safe to open in a spreadsheet", () => {
  expect(auditFileHead("csv")).toBe("time,team,who,kind,action,subject,address,sentence,details,who id\r\n");
  const line = auditFileLines([entry], "csv");
  expect(line).toContain(
    `2026-11-20T10:00:00.000Z,Shop,'=cmd|' /C calc'!A0,person,token.revoked,"CI, ""old""\nline",192.0.2.1,`,
  );
  // Names may change hands; ids do not.
  expect(line).toMatch(/,01a1fae5-0000-70bd-8b25-088411592bd6\r\n$/);
  expect(auditFileLines([], "csv")).toBe("");
});

test("a line of JSON is one entry, whatever is in it", () => {
  const text = auditFileLines([entry, { ...entry, team: null }], "jsonl");
  const [first, second] = text.trimEnd().split("\n");
  expect(JSON.parse(first ?? "")).toMatchObject({
    time: "2026-11-20T10:00:00.000Z",
    team: { slug: "shop" },
    subject: entry.subject,
  });
  expect(JSON.parse(second ?? "")).toMatchObject({ team: null, actor: { kind: "person", id: entry.actorId } });
});
