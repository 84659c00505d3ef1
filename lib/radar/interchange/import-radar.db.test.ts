import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { inHandOn } from "../moves/full-hand.ts";
import { addFiveInHand, addTestTactic, moveTestTactic } from "../moves/tactic.test-data.ts";
import { standingsOn } from "../standing/standings.ts";
import { addTactic } from "../tactics/add-tactic-store.ts";
import { editTacticSchema } from "../tactics/edit-tactic-schema.ts";
import { editTactic } from "../tactics/edit-tactic-store.ts";
import { readRadar } from "../tactics/radar-store.ts";
import { importRadar } from "./import-radar-store.ts";
import { importSchema } from "./import-schema.ts";
import { radarRows, radarText } from "./radar-file.ts";

const now = new Date("2026-11-21T09:00:00Z");
const head = "name,ring,quadrant,isNew,status,description";
const publicRadar = [
  head,
  "Babel,Adopt,Tools,FALSE,No Change,Compiles.",
  "Docker,Trial,Platforms,FALSE,Moved In,Ships.",
  "Ember,Hold,Languages & Frameworks,FALSE,Moved Out,",
  "ES6,Assess,Languages & Frameworks,TRUE,New,<strong>Next</strong>",
  "Canary builds,Trial,Techniques,TRUE,New,",
].join("\r\n");

function asked(text: string, over: object = {}) {
  return importSchema.parse({
    text,
    mapping: { rings: { Adopt: "habit", Trial: "trying", Assess: "considering", Hold: "paused" }, sectors: {} },
    hasOwnSectors: true,
    on: "2026-11-20",
    before: "2026-08-20",
    ...over,
  });
}

test("a public radar comes onto an empty one without loss, with its own sectors, and replays what moved", async () => {
  const member = await newTestMember("radar-import", "lead");
  expect(await importRadar(member, asked(publicRadar), now)).toEqual({
    ok: true,
    value: { added: 5, stayedOut: 0, toConsidering: 0 },
  });
  const radar = await readRadar(member);
  expect(radar.sectors.map(({ name }) => name)).toEqual(["Tools", "Platforms", "Languages & Frameworks", "Techniques"]);
  const standings = standingsOn(radar, { from: "2026-08-23", to: "2026-11-21" });
  expect(standings.map(({ tactic, place, movement }) => [tactic.name, place, movement])).toEqual([
    ["Babel", "habit", "same"],
    ["Docker", "trying", "in"],
    ["ES6", "considering", "new"],
    ["Canary builds", "trying", "new"],
    ["Ember", "paused", "out"],
  ]);
  expect(standings.some(({ isStale }) => isStale)).toBe(false);
  expect(radarRows(standings, radar.sectors)[2]?.description).toBe("<strong>Next</strong>");
});

test("what exceeds five in hand lands in Considering, also with what is in hand already, and what is there stays", async () => {
  const member = await newTestMember("radar-import-full", "lead");
  for (const name of ["Caching", "Histograms", "Spike test"])
    await addTactic(
      member,
      {
        name,
        description: "",
        sector: "design",
        to: "practising",
        why: "We do it.",
        on: null,
        reviewOn: null,
      },
      now,
    );
  const text = [head, "caching,Trial,Tools", "A,Trial,Tools", "B,Trial,Tools", "C,Trial,Tools"].join("\n");
  const sectors = { Tools: "culture" };
  const mapping = { rings: { Trial: "trying" }, sectors };
  expect(await importRadar(member, asked(text, { mapping, hasOwnSectors: false }), now)).toEqual({
    ok: true,
    value: { added: 3, stayedOut: 1, toConsidering: 1 },
  });
  const { tactics } = await readRadar(member);
  const placeOf = (name: string) => tactics.find((tactic) => tactic.name === name)?.moves.at(-1)?.to;
  expect(["Caching", "A", "B", "C"].map(placeOf)).toEqual(["practising", "trying", "trying", "considering"]);
  expect(new Set(tactics.map(({ slug }) => slug)).size).toBe(tactics.length);
});

test("a tactic of the catalogue that the team calls something else is not brought in beside itself", async () => {
  const member = await newTestMember("radar-import-renamed", "lead");
  const slug = await addTestTactic(member, "Caching");
  await editTactic(
    member,
    editTacticSchema.parse({ slug, base: { name: "Caching" }, changes: { name: "Keep it near" } }),
  );
  const text = [head, "Caching,Adopt,Tools", "keep it near,Adopt,Tools", "Histograms,Adopt,Tools"].join("\n");
  expect(await importRadar(member, asked(text, { hasOwnSectors: false }), now)).toMatchObject({
    ok: true,
    value: { added: 1, stayedOut: 2 },
  });
  const { tactics } = await readRadar(member);
  expect(tactics.map(({ slug, name }) => [slug, name])).toEqual([
    ["caching", "Keep it near"],
    ["histograms", "Histograms"],
  ]);
});

test("no file puts a sixth in hand on a day in the past", async () => {
  const member = await newTestMember("radar-import-then", "lead");
  const slugs = await addFiveInHand(member);
  for (const slug of slugs) await moveTestTactic(member, slug, { from: "practising", to: "habit", on: "2026-11-21" });
  const text = [
    head,
    "A,Trial,Tools,FALSE,No Change,",
    "B,Adopt,Tools,FALSE,Moved In,",
    "C,Assess,Tools,FALSE,Moved Out,",
  ];
  const input = asked(text.join("\n"), { hasOwnSectors: false, before: "2026-10-20" });
  expect(await importRadar(member, input, now)).toEqual({
    ok: true,
    value: { added: 3, stayedOut: 0, toConsidering: 1 },
  });
  const { tactics } = await readRadar(member);
  for (const day of ["2026-10-01", "2026-10-20", "2026-11-20", "2026-11-21"])
    expect(inHandOn(tactics, day).length).toBeLessThanOrEqual(5);
  expect(inHandOn(tactics, "2026-11-20")).toHaveLength(5);
});

test("two imports at the same moment leave five in hand, and no tactic twice", async () => {
  const member = await newTestMember("radar-import-race", "lead");
  const text = [head, ...Array.from({ length: 7 }, (_, index) => `T${index},Trial,Tools`)].join("\n");
  const input = asked(text, { hasOwnSectors: false });
  const both = await Promise.all([importRadar(member, input, now), importRadar(member, input, now)]);
  expect(both.map((one) => one.ok && one.value.added).toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 7]);
  expect(await db.tactic.count({ where: { teamId: member.teamId, place: "trying" } })).toBe(5);
});

test.each([
  ["a file that is none", "so", {}, "names no column"],
  ["days in the wrong order", publicRadar, { before: "2026-11-20" }, "The day before comes before"],
  ["a day that is still to come", publicRadar, { on: "2026-11-22" }, "still to come"],
  ["a day of long ago", publicRadar, { before: "0001-01-02" }, "since 2000"],
  ["two quadrants as sectors", `${head}\nA,Adopt,X\nB,Adopt,Y`, {}, "three to six"],
  [
    "more than a radar holds",
    [head, ...Array.from({ length: 201 }, (_, i) => `T${i},Adopt,X`)].join("\n"),
    { hasOwnSectors: false },
    null,
  ],
])("%s: it says why, and nothing is kept", async (name, text, over, message) => {
  const member = await newTestMember(`radar-import-${name.replaceAll(" ", "-")}`, "lead");
  const result = await importRadar(member, asked(text, over), now);
  if (message === null) {
    expect(result).toMatchObject({ ok: true, value: { added: 200 } });
  } else {
    expect(!result.ok && result.errors[0]?.message).toContain(message);
    expect(await db.tactic.count({ where: { teamId: member.teamId } })).toBe(0);
  }
});

test("a full radar takes a file whose lines are all on it, and one that is almost full counts only what comes", async () => {
  const member = await newTestMember("radar-import-nearly", "lead");
  const lines = (names: readonly string[]) => [head, ...names.map((name) => `${name},Adopt,X`)].join("\n");
  const names = Array.from({ length: 200 }, (_, index) => `T${index}`);
  const bringIn = (some: readonly string[]) => importRadar(member, asked(lines(some), { hasOwnSectors: false }), now);
  await bringIn(names.slice(0, 199));
  expect(await bringIn(names)).toMatchObject({ ok: true, value: { added: 1, stayedOut: 199 } });
  expect(await bringIn(names.slice(0, 5))).toMatchObject({ ok: true, value: { added: 0, stayedOut: 5 } });
  const over = await bringIn([...names.slice(0, 5), "One more"]);
  expect(!over.ok && over.errors[0]?.message).toBe(
    "A radar holds at most 200 tactics: this one has 200, and the file would bring 1 more.",
  );
  expect(await db.tactic.count({ where: { teamId: member.teamId } })).toBe(200);
});

test("a member brings in tactics and no sectors: leads choose those", async () => {
  const member = await newTestMember("radar-import-member", "member");
  const refused = await importRadar(member, asked(publicRadar), now);
  expect(!refused.ok && refused.errors[0]?.message).toContain("Leads of the team choose the sectors");
  expect(await importRadar(member, asked(publicRadar, { hasOwnSectors: false }), now)).toMatchObject({ ok: true });
});

test("a file's own sectors are not taken by a radar that has tactics", async () => {
  const member = await newTestMember("radar-import-own", "lead");
  await importRadar(member, asked(publicRadar), now);
  const again = await importRadar(
    member,
    asked(publicRadar.replaceAll(/^(\w+),/gm, "$1 2,").replace("name 2", "name")),
    now,
  );
  expect(!again.ok && again.errors[0]?.message).toContain("without tactics");
});

test("what one team exports another takes in as it was", async () => {
  const [here, there] = await Promise.all([
    newTestMember("radar-export", "lead"),
    newTestMember("radar-taken", "lead"),
  ]);
  await importRadar(here, asked(publicRadar), now);
  const span = { from: "2026-08-23", to: "2026-11-21" };
  const rows = async (member: typeof here) => {
    const radar = await readRadar(member);
    return radarRows(standingsOn(radar, span), radar.sectors);
  };
  const mapping = { rings: { Habit: "habit", Trying: "trying", Considering: "considering" }, sectors: {} };
  await importRadar(there, asked(radarText(await rows(here), "json"), { mapping }), now);
  expect(await rows(there)).toEqual(await rows(here));
});
