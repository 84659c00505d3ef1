import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { aRound } from "../history/held.test-data.ts";
import { exportRound, exportRounds } from "./exported-rounds-store.ts";
import { roundsFile } from "./rounds-file.ts";

test("a round leaves as counts: no names, no comments, no reasons", async () => {
  const member = await newTestMember("export-counts");
  const { id: roundId } = await aRound(member, 1, { environment: { yes: 3, no: 1 }, tool: { no: 2 } });
  await db.agreement.create({
    data: { roundId, questionId: "environment", answer: "yes", reason: "Ben said so", agreedBy: "Ben" },
  });
  await db.teamAction.create({ data: { teamId: member.teamId, roundId, text: "Ben asks", ownerName: "Ben" } });
  await db.seat.create({ data: { roundId, name: "Ben", admittedAt: new Date() } });

  const round = await exportRound(member, 1, "json");
  expect(round).toMatchObject({ round: 1, people: { answered: 4, of: 1 }, score: { yes: 1, of: 10, open: 9 } });
  expect(round?.questions.find(({ id }) => id === "environment")).toMatchObject({
    answers: 4,
    split: 0.5,
    agreed: "yes",
  });
  expect(round?.questions.find(({ id }) => id === "tool")).toMatchObject({ answers: 2, counts: null, split: null });
  for (const as of ["csv", "json"] as const) {
    const text = await roundsFile(await exportRounds(member, as), { as, name: "rounds" }).text();
    expect(text).toContain("environment");
    expect(text).not.toMatch(/Ann|Ben/);
  }
});

test("with names nothing more leaves", async () => {
  const member = await newTestMember("export-names");
  await aRound(member, 1, { tool: { yes: 1 } }, { isAnonymous: false });
  const text = await roundsFile(await exportRounds(member, "json"), { as: "json", name: "rounds" }).text();
  expect(text).toContain('"yes": 1');
  expect(text).not.toContain("Ann");
});

test.each(["past_actions", "answer"] as const)("before the reveal nothing leaves: %s", async (phase) => {
  const member = await newTestMember(`export-${phase.replace("_", "-")}`);
  await aRound(member, 1, { environment: { yes: 4 } }, { phase, revealedAt: null, closedAt: null, ballotCount: null });
  expect(await exportRound(member, 1, "json")).toBeNull();
  expect(await exportRounds(member, "csv")).toEqual([]);
});

test("a revealed round that still runs can be taken away, one of another team cannot", async () => {
  const [member, other] = [await newTestMember("export-own"), await newTestMember("export-other")];
  await aRound(member, 1, { environment: { yes: 4 } }, { phase: "discuss", closedAt: null });
  expect(await exportRound(member, 1, "json")).toMatchObject({ closedAt: null });
  expect(await exportRound(other, 1, "json")).toBeNull();
  expect(await exportRound(member, Number.NaN, "json")).toBeNull();
});

test("a round that was closed before its reveal is nothing to take away", async () => {
  const member = await newTestMember("export-abandoned");
  await aRound(member, 1, {}, { revealedAt: null, ballotCount: null });
  expect(await exportRound(member, 1, "json")).toBeNull();
});

test("who takes counts away is told in the audit log", async () => {
  const member = await newTestMember("export-audit");
  await aRound(member, 1, {});
  await exportRound(member, 1, "csv");
  await exportRounds(member, "json");
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId }, orderBy: { id: "asc" } });
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
    ["round.exported", "round 1, Team test for performance engineering"],
    ["round.exported", "all rounds of the team test"],
  ]);
});
