import { beforeAll, describe, expect, test } from "vitest";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { system } from "./audit-actor.ts";
import { type AuditFilter, noFilter } from "./audit-filter.ts";
import { type AuditReader, exportAudit, listAudit } from "./audit-store.ts";
import { recordAudit } from "./record-audit-store.ts";

const admin = { kind: "admin", userId: crypto.randomUUID(), name: "Root", address: "" } as unknown as Admin;
let lead: Member;
let other: Member;

/** Entries of the two teams and of the instance, one a second. */
beforeAll(async () => {
  [lead, other] = [await newTestMember("shop", "lead"), await newTestMember("bank", "lead")];
  for (const member of [lead, other]) {
    await recordAudit(db, member, { action: "run.uploaded", subject: "Checkout, run 1" });
    await recordAudit(
      db,
      { ...system, name: "100% sure_" },
      { action: "run.swept", subject: "x", teamId: member.teamId },
    );
    await recordAudit(db, member, { action: "token.created", subject: "CI" });
  }
  await recordAudit(db, admin, { action: "instance.exported", subject: "all" });
});

const all = { before: null, limit: 100 };
async function actions(reader: AuditReader, filter: Partial<AuditFilter> = {}): Promise<string[]> {
  return (await listAudit(reader, { ...noFilter, ...filter }, all)).entries.map(({ action }) => action);
}

describe("the log", () => {
  test("shows a lead what is their team's, newest first, and no more", async () => {
    expect(await actions(lead)).toEqual(["token.created", "run.swept", "run.uploaded"]);
    expect(await actions(lead, { team: "bank" })).toEqual(["token.created", "run.swept", "run.uploaded"]);
  });

  test("shows an admin everything, or one team", async () => {
    expect(await actions(admin)).toHaveLength(7);
    expect(await actions(admin, { team: "bank" })).toHaveLength(3);
    expect(await actions(admin, { team: "no-such-team" })).toEqual([]);
  });

  test.each<[Partial<AuditFilter>, string[]]>([
    [{ about: "tokens" }, ["token.created"]],
    [{ about: "runs" }, ["run.swept", "run.uploaded"]],
    [{ who: "MIA OF SHOP" }, ["token.created", "run.uploaded"]],
    [{ who: "100%" }, ["run.swept"]],
    [{ who: "sure_" }, ["run.swept"]],
    [{ who: "%" }, ["run.swept"]],
    [{ who: "nobody at all" }, []],
    [{ who: "mia", about: "runs" }, ["run.uploaded"]],
    [{ from: "2020-01-01", to: "2020-12-31" }, []],
    [{ from: new Date().toISOString().slice(0, 10) }, ["token.created", "run.swept", "run.uploaded"]],
  ])("%j finds what it says", async (filter, found) => {
    expect(await actions(lead, filter)).toEqual(found);
  });

  test.each([{}, { about: "runs" } as const])("is the same read page by page: %j", async (filter) => {
    const whole = await listAudit(admin, { ...noFilter, ...filter }, all);
    const ids: string[] = [];
    let before: Parameters<typeof listAudit>[2]["before"] = null;
    for (let hasMore = true; hasMore; ) {
      const page = await listAudit(admin, { ...noFilter, ...filter }, { before, limit: 2 });
      ids.push(...page.entries.map(({ id }) => id));
      before = page.entries.at(-1) ?? null;
      hasMore = page.hasMore;
    }
    expect(ids).toEqual(whole.entries.map(({ id }) => id));
  });
});

test("an export is what the filter finds, with itself as an entry", async () => {
  const pages: string[] = [];
  const filter = { ...noFilter, who: "mia" };
  for await (const entries of exportAudit(lead, filter, { format: "csv", asked: "who=mia" }))
    pages.push(...entries.map(({ action }) => action));
  expect(pages).toEqual(["audit.exported", "token.created", "run.uploaded"]);
});

test.each([
  `update "AuditEntry" set "subject" = ''`,
  `delete from "AuditEntry"`,
  `truncate "AuditEntry"`,
  `delete from "AuditEntry" where false`,
])("the database refuses: %s", async (sql) => {
  const before = await db.auditEntry.count();
  await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  expect(await db.auditEntry.count()).toBe(before);
});
