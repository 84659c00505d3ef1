import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { closeRound } from "../rounds/advance-round-store.ts";
import { advanceTo, now, refusalOf, started, valueOf } from "../rounds/round.test-data.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import { addCandidateSchema, decideSchema, markSchema } from "./candidate-schema.ts";
import { addCandidate, removeCandidate, renameCandidate } from "./candidate-store.ts";
import type { Choice } from "./choice.ts";
import { decide, undecide } from "./decision-store.ts";
import { markCandidate } from "./mark-store.ts";

const notThere = "This running round is not there any more. Reload the page.";
const candidateGone = "This candidate is not there any more. Reload the page.";
const strangers = crypto.randomUUID();

/** A choice between k6 and Locust that can be marked. */
async function choosing(member: Member, candidates = ["k6", "Locust"]) {
  const roundId = await started(member, { setId: "tool-choice", mode: "live", candidates });
  await advanceTo(member, roundId, "agree");
  const [first, second] = (await choiceOf(roundId)).candidates;
  if (!first || !second) throw new Error("no candidates");
  return { roundId, first: first.id, second: second.id };
}

async function choiceOf(roundId: string): Promise<Choice> {
  const choice = (await readRoundState(roundId))?.choice;
  if (!choice) throw new Error("no choice");
  return choice;
}

const add = (roundId: string, name: string) => addCandidateSchema.parse({ roundId, name });
const mark = (roundId: string, candidateId: string, value: string | null, note?: string) =>
  markSchema.parse({ roundId, candidateId, questionId: "cloud", value, note });
const decision = (roundId: string, candidateId: string) =>
  decideSchema.parse({ roundId, candidateId, why: "It runs in our pipeline." });

describe("marks", () => {
  test("one that is marked from two tabs is one mark, of the last who marked", async () => {
    const member = await newTestMember("tabs");
    const { roundId, first } = await choosing(member);
    const both = await Promise.all(
      (["good", "poor"] as const).map((value) => markCandidate(member, mark(roundId, first, value, value))),
    );
    expect(both.map(refusalOf)).toEqual([null, null]);
    const [row, ...more] = await db.mark.findMany({ where: { candidateId: first } });
    expect(more).toEqual([]);
    expect(row?.note).toBe(row?.value);
    valueOf(await markCandidate(member, mark(roundId, first, "unknown")));
    expect((await choiceOf(roundId)).marks).toEqual([
      { candidateId: first, questionId: "cloud", value: "unknown", note: row?.note },
    ]);
  });

  test("are taken back, and changing one leaves its note unless another is given", async () => {
    const member = await newTestMember("marks");
    const { roundId, first, second } = await choosing(member);
    valueOf(await markCandidate(member, mark(roundId, first, "good", "in their own cloud")));
    valueOf(await markCandidate(member, mark(roundId, second, "poor")));
    valueOf(await markCandidate(member, mark(roundId, first, "partly")));
    expect((await choiceOf(roundId)).marks).toMatchObject([
      { value: "partly", note: "in their own cloud" },
      { note: "" },
    ]);
    valueOf(await markCandidate(member, mark(roundId, first, null)));
    valueOf(await markCandidate(member, mark(roundId, first, null)));
    expect((await choiceOf(roundId)).marks).toMatchObject([{ candidateId: second }]);
  });

  test("are refused of what the round does not ask, of other rounds' candidates, and in a round that asks people", async () => {
    const member = await newTestMember("asked");
    const { roundId, first } = await choosing(member);
    const other = await choosing(await newTestMember("asked-elsewhere"));
    const notAsked = { ...mark(roundId, first, "good"), questionId: "trends" };
    expect(refusalOf(await markCandidate(member, notAsked))).toBe("This round does not ask that.");
    expect(refusalOf(await markCandidate(member, mark(roundId, other.first, "good")))).toBe(candidateGone);
    const asking = await started(member, { mode: "group" });
    await advanceTo(member, asking, "agree");
    expect(refusalOf(await markCandidate(member, mark(asking, first, "good")))).toMatch(/asks questions/);
    expect(refusalOf(await addCandidate(member, add(asking, "Gatling")))).toMatch(/asks questions/);
    expect(await db.mark.count({ where: { candidate: { round: { teamId: member.teamId } } } })).toBe(0);
  });

  test("wait until the past actions are through", async () => {
    const member = await newTestMember("early");
    const roundId = await started(member, { setId: "tool-choice", candidates: ["k6", "Locust"] });
    const [first] = (await choiceOf(roundId)).candidates;
    expect(refusalOf(await markCandidate(member, mark(roundId, first?.id ?? "", "good")))).toMatch(/past actions/);
  });
});

describe("candidates", () => {
  test("are two to six, each with a name of its own", async () => {
    const member = await newTestMember("names");
    const { roundId, first } = await choosing(member);
    expect(refusalOf(await removeCandidate(member, { roundId, candidateId: first }))).toMatch(/at least 2/);
    expect(refusalOf(await addCandidate(member, add(roundId, "LOCUST")))).toBe("There is one of this name already.");
    for (const name of ["Gatling", "JMeter", "Artillery", "ab"])
      valueOf(await addCandidate(member, add(roundId, name)));
    expect(refusalOf(await addCandidate(member, add(roundId, "wrk")))).toBe("Compare at most 6.");
    expect(refusalOf(await renameCandidate(member, { roundId, candidateId: first, name: "gatling" }))).not.toBeNull();
    valueOf(await renameCandidate(member, { roundId, candidateId: first, name: "K6" }));
    const { candidates } = await choiceOf(roundId);
    expect(candidates.map(({ name }) => name)).toEqual(["K6", "Locust", "Gatling", "JMeter", "Artillery", "ab"]);
  });

  test("two who add the sixth at once add one", async () => {
    const member = await newTestMember("sixth");
    const { roundId } = await choosing(member, ["a", "b", "c", "d", "e"]);
    const both = await Promise.all(["f", "g"].map((name) => addCandidate(member, add(roundId, name))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await choiceOf(roundId)).candidates).toHaveLength(6);
  });

  test("one that was removed comes back to its place with its marks", async () => {
    const member = await newTestMember("removed");
    const { roundId, first } = await choosing(member, ["k6", "Locust", "Gatling"]);
    valueOf(await markCandidate(member, mark(roundId, first, "good", "in Go")));
    const removed = valueOf(await removeCandidate(member, { roundId, candidateId: first }));
    expect((await choiceOf(roundId)).marks).toEqual([]);
    expect(refusalOf(await markCandidate(member, mark(roundId, first, "good")))).toBe(candidateGone);
    const { id } = valueOf(await addCandidate(member, addCandidateSchema.parse({ roundId, ...removed })));
    const { candidates, marks } = await choiceOf(roundId);
    expect(candidates.map(({ name }) => name)).toEqual(["k6", "Locust", "Gatling"]);
    expect(marks).toEqual([{ candidateId: id, questionId: "cloud", value: "good", note: "in Go" }]);
  });
});

describe("the decision", () => {
  test("is for one of them or for none, with who, when and why, until it is taken back", async () => {
    const member = await newTestMember("decides");
    const { roundId, first } = await choosing(member);
    expect(decideSchema.safeParse({ roundId, candidateId: first, why: " " }).success).toBe(false);
    expect(decideSchema.safeParse({ roundId, candidateId: "", why: "So" }).success).toBe(false);
    valueOf(await decide(member, decision(roundId, first), now));
    expect((await choiceOf(roundId)).decision).toEqual({
      candidate: "k6",
      why: "It runs in our pipeline.",
      by: member.name,
      at: now.toISOString(),
    });
    valueOf(await undecide(member, { roundId }));
    valueOf(await undecide(member, { roundId }));
    expect((await choiceOf(roundId)).decision).toBeNull();
    valueOf(await decide(member, decision(roundId, "none"), now));
    expect((await choiceOf(roundId)).decision).toMatchObject({ candidate: null });
    const told = await db.auditEntry.findMany({
      where: { teamId: member.teamId, action: { startsWith: "round.deci" } },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ action, subject }) => [action, subject])).toEqual(
      ["round.decided", "round.decision-taken-back", "round.decided"].map((action) => [
        action,
        "round 1, Choosing performance tooling",
      ]),
    );
  });

  test("of two who decide at once one has decided, and nobody is written over", async () => {
    const member = await newTestMember("both-decide");
    const { roundId, first, second } = await choosing(member);
    const both = await Promise.all([first, second].map((id) => decide(member, decision(roundId, id), now)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(refusalOf)).toContain(`${member.name} has decided already. Take that back first.`);
  });

  test("follows the name of its candidate, who cannot be removed meanwhile", async () => {
    const member = await newTestMember("renamed");
    const { roundId, first } = await choosing(member, ["k6", "Locust", "Gatling"]);
    valueOf(await decide(member, decision(roundId, first), now));
    expect(refusalOf(await removeCandidate(member, { roundId, candidateId: first }))).toMatch(/You decided for k6/);
    valueOf(await renameCandidate(member, { roundId, candidateId: first, name: "k6 1.0" }));
    expect((await choiceOf(roundId)).decision).toMatchObject({ candidate: "k6 1.0" });
  });

  test("is not for a candidate of another round", async () => {
    const member = await newTestMember("decides-here");
    const { roundId } = await choosing(member);
    const other = await choosing(await newTestMember("decides-there"));
    expect(refusalOf(await decide(member, decision(roundId, other.first), now))).toBe(candidateGone);
    expect((await choiceOf(roundId)).decision).toBeNull();
  });
});

test("another team finds no round, and a closed one stays as it is", async () => {
  const member = await newTestMember("owners");
  const { roundId, first, second } = await choosing(member, ["k6", "Locust", "Gatling"]);
  valueOf(await markCandidate(member, mark(roundId, first, "good", "in Go")));
  const before = await choiceOf(roundId);
  const all = (who: Member, id: string) => [
    markCandidate(who, mark(id, first, "poor")),
    addCandidate(who, add(id, "wrk")),
    renameCandidate(who, { roundId: id, candidateId: first, name: "wrk" }),
    removeCandidate(who, { roundId: id, candidateId: second }),
    decide(who, decision(id, first), now),
    undecide(who, { roundId: id }),
  ];
  const stranger = await newTestMember("strangers");
  for (const result of await Promise.all(all(stranger, roundId))) expect(refusalOf(result)).toBe(notThere);
  for (const result of await Promise.all(all(member, strangers))) expect(refusalOf(result)).toBe(notThere);
  valueOf(await closeRound(member, roundId, now));
  for (const result of await Promise.all(all(member, roundId))) expect(refusalOf(result)).toBe(notThere);
  expect(await choiceOf(roundId)).toEqual(before);
});
