import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addTestTactic, testNow } from "../moves/tactic.test-data.ts";
import { placeNames } from "../places/place.ts";
import { exportRadar } from "./export-radar-store.ts";
import { exportedRadar } from "./exported-radar.ts";
import { importRadar } from "./import-radar-store.ts";
import { importSchema } from "./import-schema.ts";

const query = new URLSearchParams("from=2026-09-01&to=2026-11-21");

test("who takes the radar away is told in the audit log, and what it is saved as", async () => {
  const member = await newTestMember("radar-export-audit", "viewer");
  await exportRadar(member, "csv");
  await exportRadar(member, "json");
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId }, orderBy: { id: "asc" } });
  expect(entries.map(({ action, actorName, details }) => [action, actorName, details])).toEqual([
    ["radar.exported", member.name, { as: "csv" }],
    ["radar.exported", member.name, { as: "json" }],
  ]);
});

const names = [
  "=1+1",
  "+ and -",
  "@home",
  "'=quoted",
  "''+twice",
  "-",
  "x".repeat(100),
  "👩‍👩‍👧 pairs 🇨🇭",
  "מטמון, שכבות",
  "تخزين مؤقت",
  'say "so"; or, not',
  "Gro\u0308sse",
  "C++",
  "C#",
  "遅延",
  "缓存",
  "Add",
  "constructor",
];
const descriptions = [
  "=SUM(A1)",
  "'@x",
  "one\ntwo\r\nthree\rfour",
  'he said "no", 2;3\t4',
  "<b>bold</b> & more",
  "x".repeat(10_000),
];

test.each(["csv", "json"] as const)(
  "what one team saves as %s another of the same sectors takes in, letter by letter",
  async (as) => {
    const [here, there] = await Promise.all([
      newTestMember(`radar-letters-${as}`, "lead"),
      newTestMember(`radar-letters-of-${as}`, "member"),
    ]);
    const sectors = ["design", "early", "load-testing", "instrumentation", "culture"];
    for (const [index, name] of names.entries())
      await addTestTactic(here, name, {
        description: descriptions[index % descriptions.length],
        sector: sectors[index % sectors.length],
        to: index < 4 ? "practising" : index % 2 ? "habit" : "considering",
        why: "So.",
      });
    const textOf = async (member: typeof here) => {
      const radar = await exportRadar(member, as);
      return exportedRadar(radar, { as, teamSlug: member.teamSlug, query, today: "2026-11-21" }).text();
    };
    const text = await textOf(here);
    const rings = Object.fromEntries(Object.entries(placeNames).map(([place, name]) => [name, place]));
    const named = { "Design & architecture": "design", "Early activities": "early", "Load testing": "load-testing" };
    const mapping = {
      rings,
      sectors: { ...named, "Instrumentation & alerting": "instrumentation", "Organisation & culture": "culture" },
    };
    const input = importSchema.parse({ text, mapping, hasOwnSectors: false, on: "2026-10-01", before: "2026-07-01" });
    expect(await importRadar(there, input, testNow)).toEqual({
      ok: true,
      value: { added: names.length, stayedOut: 0, toConsidering: 0 },
    });
    const kept = {
      select: { name: true, description: true, sector: true, place: true },
      orderBy: { name: "asc" },
    } as const;
    expect(await db.tactic.findMany({ where: { teamId: there.teamId }, ...kept })).toEqual(
      await db.tactic.findMany({ where: { teamId: here.teamId }, ...kept }),
    );
    const lines = (file: string) => file.split(as === "csv" ? "\r\n" : /(?<=\}),\n/).toSorted();
    expect(lines(await textOf(there))).toEqual(lines(text));
  },
);
