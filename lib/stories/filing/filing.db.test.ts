import { beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { FormVisitor, Member, Permission } from "#lib/auth/actor.ts";
import { findFormVisitor } from "#lib/auth/form-visitor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { storySettingsSchema } from "../settings/settings-schema.ts";
import { closeForm, findTeamStorySettings, openForm, saveStorySettings } from "../settings/team-settings-store.ts";
import { moveSchema } from "../states/move-schema.ts";
import { moveStory } from "../story/move-story-store.ts";
import { findStory } from "../story/story-store.ts";
import { fileReport, fileTyped } from "./file-story-store.ts";
import { filedSchema, reportSchema } from "./filed-schema.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
let addresses = 0;
const anAddress = () => `192.0.2.${++addresses}`;

let lea: Member;
let stranger: Member;

beforeAll(async () => {
  lea = await newTestMember("filing-team", "lead");
  stranger = await newTestMember("filing-strangers", "lead");
});

async function visitorOf(member: Member, address = anAddress()): Promise<FormVisitor> {
  const { token } = await openForm(member);
  const found = await findFormVisitor(token, address, now);
  return found.kind === "open" ? found.visitor : expect.fail(found.kind);
}

const report = (given: object) => reportSchema.parse({ token: "t", title: "Checkout hangs", ...given });
const settings = (given: object) =>
  storySettingsSchema.parse({
    performanceTeamId: "",
    supportMinute: "",
    currency: "EUR",
    hoursPerWeek: "40",
    ...given,
  });

describe("a new story", () => {
  test("is filed by its title alone, and what nobody said is unknown", async () => {
    const filed = await fileTyped(lea, filedSchema.parse({ title: " The cart is slow " }), now);
    const story = filed.ok ? await findStory(lea, filed.value.key) : null;
    expect(story).toMatchObject({ state: "inbox", isFollowed: true, heardFrom: 0, reporter: { name: lea.name } });
    expect(story?.fields).toMatchObject({
      title: "The cart is slow",
      customers: null,
      blocks: null,
      ticketsPerWeek: null,
      sources: {},
    });
  });

  test("has a range of customers as a guess of whoever typed it, and counts the customer who said so", async () => {
    const typed = {
      title: "Slow",
      affected: "200–500",
      ticketsPerWeek: "1,200",
      minutesPerTicket: "",
      customerId: "C-7",
    };
    const filed = await fileTyped(lea, filedSchema.parse(typed), now);
    const story = filed.ok ? await findStory(lea, filed.value.key) : null;
    expect(story?.heardFrom).toBe(1);
    expect(story?.fields).toMatchObject({
      customers: { low: 200, likely: 350, high: 500 },
      affectedGroup: "",
      ticketsPerWeek: 1200,
      sources: { customers: { source: lea.name, on: "2026-11-21", confidence: "guess" } },
    });
  });
});

describe("a public form", () => {
  test("files a story with who said it, from the public form, as a guess", async () => {
    const visitor = await visitorOf(lea);
    const input = report({
      what: "I wait",
      since: "Monday",
      name: "Carla",
      contact: "carla@example.org",
      customerId: "C-9",
    });
    expect(await fileReport(visitor, input, now)).toEqual({ ok: true, value: undefined });
    const row = await db.story.findFirstOrThrow({
      where: { teamId: lea.teamId },
      orderBy: { number: "desc" },
      include: { heard: true, events: true },
    });
    expect(row).toMatchObject({
      reporterId: null,
      reporterName: "Carla",
      reporterContact: "carla@example.org",
      what: "I wait",
      whenSlow: "Monday",
    });
    expect(row.sources).toEqual({ when: { source: "Public form", on: "2026-11-21", confidence: "guess" } });
    expect(row.heard).toMatchObject([{ customerId: "C-9", addedById: null, addedBy: "Public form" }]);
    expect(row.events).toMatchObject([{ kind: "filed", actorId: null, actorName: "Public form" }]);
  });

  test("tells the contact that somebody left to those who work on stories, and to no other reader", async () => {
    const told = report({ title: "Who can be reached", name: "Carla", contact: "carla@example.org" });
    expect((await fileReport(await visitorOf(lea, anAddress()), told, now)).ok).toBe(true);
    const { number } = await db.story.findFirstOrThrow({ where: { teamId: lea.teamId, title: "Who can be reached" } });
    const { prefix } = await db.storySettings.findUniqueOrThrow({ where: { teamId: lea.teamId } });
    const reader = { ...lea, permissions: new Set<Permission>(["team:read", "stories:file"]) };
    const contactFor = async (member: Member) => (await findStory(member, `${prefix}-${number}`))?.reporter;
    expect(await contactFor(lea)).toMatchObject({ name: "Carla", contact: "carla@example.org" });
    expect(await contactFor(reader)).toMatchObject({ name: "Carla", contact: "" });
  });

  test("leads nowhere once it is renewed, closed, or its team archived: as one that never was", async () => {
    const first = await openForm(stranger);
    const second = await openForm(stranger);
    const kindOf = async (token: string) => (await findFormVisitor(token, anAddress(), now)).kind;
    expect([await kindOf(first.token), await kindOf(second.token), await kindOf("never")]).toEqual([
      "unknown",
      "open",
      "unknown",
    ]);
    await db.team.update({ where: { id: stranger.teamId }, data: { archivedAt: now } });
    expect(await kindOf(second.token)).toBe("unknown");
    await db.team.update({ where: { id: stranger.teamId }, data: { archivedAt: null } });
    await closeForm(stranger);
    await closeForm(stranger);
    expect(await kindOf(second.token)).toBe("unknown");
    const told = (await entriesOf(stranger)).join("\n");
    expect(told.match(/closed the public form/g)).toHaveLength(1);
    expect(told).toContain("made a new address");
    const stored = JSON.stringify([await db.storySettings.findMany(), await db.auditEntry.findMany()]);
    for (const { token } of [first, second]) expect(stored).not.toContain(token);
  });

  test("has somebody wait who sends many, and whoever guesses addresses; a right one still opens", async () => {
    const address = anAddress();
    const visitor = await visitorOf(lea, address);
    const sent = [];
    for (let k = 0; k < 8; k++) sent.push((await fileReport(visitor, report({ title: `Slow ${k}` }), later(k))).ok);
    expect(sent).toEqual([true, true, true, true, true, false, false, false]);
    expect((await fileReport(visitor, report({}), later(5_000))).ok).toBe(true);
    const guesser = anAddress();
    const kinds = [];
    for (let k = 0; k < 40; k++) kinds.push((await findFormVisitor(`no-${k}`, guesser, now)).kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(["unknown", "wait"]);
    const { token } = await openForm(lea);
    expect((await findFormVisitor(token, guesser, now)).kind).toBe("open");
  });
});

describe("the settings of stories", () => {
  test("take a prefix as long as there is no story, and one that is nobody else's", async () => {
    const one = await newTestMember("prefix-team", "lead");
    expect((await saveStorySettings(one, settings({ prefix: "chk" }))).ok).toBe(true);
    expect(await findTeamStorySettings(one)).toMatchObject({ prefix: "CHK", hasStories: false, hasForm: false });
    const other = await newTestMember("prefix-others", "lead");
    expect(await saveStorySettings(other, settings({ prefix: "CHK" }))).toMatchObject({
      ok: false,
      errors: [{ path: "prefix" }],
    });
    const filed = await fileTyped(one, filedSchema.parse({ title: "Slow" }), now);
    expect(filed).toMatchObject({ value: { key: "CHK-1" } });
    expect(await saveStorySettings(one, settings({ prefix: "CART" }))).toMatchObject({
      ok: false,
      errors: [{ path: "prefix" }],
    });
    expect(await saveStorySettings(one, settings({ prefix: "" }))).toMatchObject({ ok: true });
    expect(
      storySettingsSchema.safeParse({ prefix: "1A", performanceTeamId: "", currency: "EUR", hoursPerWeek: "0" })
        .success,
    ).toBe(false);
  });

  test("keep money in minor units, and tell what was changed", async () => {
    const one = await newTestMember("costs-team", "lead");
    await saveStorySettings(one, settings({ supportMinute: "0.85", currency: "chf", hoursPerWeek: "38.5" }));
    expect(await findTeamStorySettings(one)).toMatchObject({
      supportMinuteMinor: 85,
      currency: "CHF",
      hoursPerWeek: 38.5,
    });
    expect((await entriesOf(one)).at(-1)).toContain("a support minute from “unknown” to “CHF 0.85”");
    await saveStorySettings(one, settings({ supportMinute: "0.85", currency: "CHF", hoursPerWeek: "38.5" }));
    expect((await entriesOf(one)).filter((entry) => entry.includes("settings of stories"))).toHaveLength(1);
  });

  test("have the performance team answer for what is filed, and for what is framed and does not say", async () => {
    const one = await newTestMember("asking-team", "lead");
    const before = await fileTyped(one, filedSchema.parse({ title: "Filed before" }), now);
    const performance = await db.team.create({
      data: { slug: "performance", name: "Performance", visibility: "open" },
    });
    const hidden = await db.team.create({ data: { slug: "hidden", name: "Hidden", visibility: "private" } });
    expect((await saveStorySettings(one, settings({ performanceTeamId: hidden.id }))).ok).toBe(false);
    expect((await saveStorySettings(one, settings({ performanceTeamId: performance.id }))).ok).toBe(true);
    const after = await fileTyped(one, filedSchema.parse({ title: "Filed after" }), now);
    const accountable = async (filed: typeof after) =>
      (filed.ok ? await findStory(one, filed.value.key) : null)?.accountableTeam?.name;
    expect(await accountable(after)).toBe("Performance");
    expect(await accountable(before)).toBeUndefined();
    const fields = { customerImpact: "They wait", affectedGroup: "everybody", responsibleTeamId: one.teamId };
    await moveStory(
      one,
      { ...moveSchema.parse({ to: "framed", fields }), key: before.ok ? before.value.key : "" },
      now,
    );
    expect(await accountable(before)).toBe("Performance");
  });
});
