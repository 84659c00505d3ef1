import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newActionSchema } from "../actions/action-schema.ts";
import { addAction } from "../actions/action-store.ts";
import { listOwnAnswers } from "../ballots/ballot-store.ts";
import { listAnonymousRounds, scatterBallots } from "../ballots/scatter-ballots-store.ts";
import { teamTestSet } from "../question-sets/team-test-set.ts";
import { advanceRound } from "./advance-round-store.ts";
import {
  admitted,
  advanceTo,
  answering,
  now,
  questionIds,
  say,
  sayAll,
  seated,
  started,
  valueOf,
} from "./round.test-data.ts";
import { stateFor } from "./round-state.ts";
import { readRoundState } from "./round-state-store.ts";

/** A round with ballots as people cast them, one after the other, each all questions. Comments say whose it is and which. */
async function cast(member: Member, number: number, people: number, questions: string[]): Promise<string> {
  const { id: roundId } = await db.round.create({
    data: {
      teamId: member.teamId,
      number,
      setId: "team-test",
      setVersion: 1,
      setName: "Team test",
      questions: [...teamTestSet.questions],
      mode: "live",
      isAnonymous: true,
      phase: "answer",
    },
  });
  const hashes = Array.from({ length: people }, () => randomUUID());
  await db.ballotKey.createMany({ data: hashes.map((hash) => ({ roundId, hash })) });
  const ballots = hashes.flatMap((keyHash, person) =>
    questions.map((questionId) => ({ roundId, questionId, keyHash, answer: "yes" as const, comment: `${person}` })),
  );
  await db.ballot.createMany({ data: ballots });
  return roundId;
}

async function revealed(member: Member, roundId: string): Promise<void> {
  valueOf(await advanceRound(member, { roundId, from: "answer" }, now));
}

test("before the reveal counts leave the server, and nothing else, whoever asks", async () => {
  const member = await newTestMember("counts");
  const roundId = await answering(member, { isAnonymous: true });
  const ann = await seated(member, roundId, "ann");
  const gus = await admitted(member, roundId, "gus");
  await say(ann, "trends", "not_ours", "What Ann alone knows");
  await sayAll(gus, "no");
  const state = await readRoundState(roundId);
  if (!state) throw new Error("no state");
  for (const reader of ["facilitator", "member", "guest"] as const) {
    const seen = stateFor(state, reader);
    expect(seen).toMatchObject({ results: null, evidence: null, finished: 1 });
    expect(JSON.stringify(seen)).not.toMatch(/not_ours|What Ann|[0-9a-f]{64}/);
  }
});

test("after the reveal every ballot is nobody's, written by one transaction, with nothing but its answer", async () => {
  const member = await newTestMember("nobodys");
  const roundId = await answering(member, { isAnonymous: true });
  const people = [];
  for (const name of ["ann", "ben", "cem", "dan"]) people.push(await seated(member, roundId, name));
  for (const who of people) await sayAll(who, "yes");
  const before = await db.ballot.findMany({ where: { roundId } });
  const known = before.flatMap(({ id, keyHash }) => [id, keyHash ?? ""]);
  await revealed(member, roundId);

  const after = await db.$queryRaw<Record<string, unknown>[]>`
    select *, xmin::text as written, cmin::text as command from "Ballot" where "roundId" = ${roundId}::uuid`;
  expect(after).toHaveLength(40);
  expect(new Set(after.map(({ written }) => written)).size).toBe(1);
  expect(new Set(after.map(({ command }) => command)).size).toBe(1);
  expect(Object.keys(after[0] ?? {}).sort()).toEqual(
    ["answer", "command", "comment", "id", "keyHash", "questionId", "roundId", "seatId", "written"].sort(),
  );
  for (const { id, seatId, keyHash } of after) {
    expect({ seatId, keyHash }).toEqual({ seatId: null, keyHash: null });
    // The fourth version is random; the seventh would tell the order.
    expect(String(id)[14]).toBe("4");
  }
  const seats = await db.$queryRaw<{ written: string; hasBallot: boolean }[]>`
    select xmin::text as written, "hasBallot" from "Seat" where "roundId" = ${roundId}::uuid`;
  expect(seats.map(({ hasBallot }) => hasBallot)).toEqual([false, false, false, false]);
  expect(new Set(seats.map(({ written }) => written)).size).toBe(1);
  expect(await findInAnyTable(known)).toEqual([]);
});

/** Where one of these texts stands, in whatever table and column. */
async function findInAnyTable(texts: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    if (rows.some(({ row }) => texts.some((text) => row.includes(text)))) found.push(name);
  }
  return found;
}

const rounds = 100;
const people = 3;
const asked = questionIds.slice(0, 2);
/** Five standard deviations: chance alone fails this once in a million times. */
const far = 5;

test("where ballots lie, and their ids, tell neither their order nor which belong together", async () => {
  const member = await newTestMember("order");
  const orders: Record<string, string[][]> = { id: [], ctid: [] };
  for (let at = 0; at < rounds; at += 1) {
    const roundId = await cast(member, at + 1, people, asked);
    await revealed(member, roundId);
    for (const [order, seen] of Object.entries(orders)) {
      const rows = await db.$queryRawUnsafe<{ comment: string }[]>(
        `select comment from "Ballot" where "roundId" = '${roundId}' order by ${order}`,
      );
      seen.push(rows.map(({ comment }) => comment));
    }
  }
  for (const [order, seen] of Object.entries(orders)) {
    expect(seen.every((comments) => comments.length === people * asked.length)).toBe(true);
    // Each pair of neighbours is one person's once in five times, and the first is each person's once in three.
    const neighbours = seen.flatMap((all) => all.slice(1).map((comment, at) => (comment === all[at] ? 1 : 0)));
    expect([order, deviation(neighbours, 1 / 5)]).toEqual([order, expect.toSatisfy((by: number) => by < far)]);
    for (const place of [0, people * asked.length - 1]) {
      const ofFirst = seen.map((all) => (all[place] === "0" ? 1 : 0));
      expect([order, deviation(ofFirst, 1 / 3)]).toEqual([order, expect.toSatisfy((by: number) => by < far)]);
    }
  }
});

test("a look at the tables while people answer does not tell who began when", async () => {
  const member = await newTestMember("looked-at");
  const firstOfAll: Record<string, number[]> = { Ballot: [], BallotKey: [], Seat: [] };
  for (let at = 0; at < rounds; at += 1) {
    const roundId = await cast(member, at + 1, people, asked);
    const keys = await db.$queryRaw<{ hash: string }[]>`
      select hash from "BallotKey" where "roundId" = ${roundId}::uuid order by ctid`;
    const names = keys.map(({ hash }) => hash);
    for (const name of names) await db.seat.create({ data: { roundId, name, admittedAt: now } });
    await scatterBallots(roundId);

    const lie: Record<string, string> = { Ballot: '"keyHash"', BallotKey: "hash", Seat: "name" };
    const writers = new Set<string>();
    for (const [table, column] of Object.entries(lie)) {
      const rows = await db.$queryRawUnsafe<{ whose: string; writer: string }[]>(
        `select ${column} as whose, xmin::text as writer from "${table}" where "roundId" = '${roundId}' order by ctid`,
      );
      for (const { writer } of rows) writers.add(writer);
      firstOfAll[table]?.push(rows[0]?.whose === names[0] ? 1 : 0);
      expect(rows).toHaveLength(table === "Ballot" ? people * asked.length : people);
    }
    expect(writers.size).toBe(1);
  }
  for (const [table, hits] of Object.entries(firstOfAll))
    expect([table, deviation(hits, 1 / people)]).toEqual([table, expect.toSatisfy((by: number) => by < far)]);
});

test("people go on with their ballots after these were scattered, and what nobody touched stays", async () => {
  const member = await newTestMember("scattered");
  const roundId = await answering(member, { isAnonymous: true });
  const [ann, ben] = [await seated(member, roundId, "ann"), await seated(member, roundId, "ben")];
  await say(ann, "trends", "yes", "Mine");
  await sayAll(ben, "no");
  const [, before] = [await scatterBallots(roundId), await db.ballot.findMany({ where: { roundId } })];
  await scatterBallots(roundId);
  expect(await db.ballot.findMany({ where: { roundId } })).toEqual(before);
  expect(await listOwnAnswers(ann)).toEqual([{ questionId: "trends", answer: "yes", comment: "Mine" }]);
  await sayAll(ann, "yes");
  expect((await readRoundState(roundId))?.finished).toBe(2);
  expect(await listAnonymousRounds()).toContainEqual({ id: roundId });
  await advanceTo(member, roundId, "reveal");
  const after = await db.ballot.findMany({ where: { roundId } });
  await scatterBallots(roundId);
  expect(await db.ballot.findMany({ where: { roundId } })).toEqual(after);
});

/** How far a share lies from what chance gives, in standard deviations. */
function deviation(hits: number[], chance: number): number {
  const share = hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
  return Math.abs(share - chance) / Math.sqrt((chance * (1 - chance)) / hits.length);
}

test("three hundred people's ballots are revealed in one go", async () => {
  const member = await newTestMember("hundreds");
  const roundId = await cast(member, 1, 300, questionIds);
  await revealed(member, roundId);
  const state = await readRoundState(roundId);
  expect(state?.finished).toBe(300);
  expect(state?.results?.map(({ votes }) => votes)).toEqual(questionIds.map(() => 300));
  expect(await db.ballot.count({ where: { roundId, NOT: { keyHash: null } } })).toBe(0);
});

test("fewer than four answers are told by their number alone, to the last byte", async () => {
  const member = await newTestMember("few");
  const roundId = await answering(member, { isAnonymous: true });
  for (const name of ["ann", "ben", "cem"]) {
    const who = await seated(member, roundId, name);
    await say(who, "trends", "unknown", `Said by ${name}`);
  }
  await revealed(member, roundId);
  const state = await readRoundState(roundId);
  expect(state?.results?.find(({ questionId }) => questionId === "trends")).toEqual({
    questionId: "trends",
    votes: 3,
    tally: null,
    comments: [],
    people: null,
  });
  expect(JSON.stringify(state)).not.toContain("Said by");
});

test("guests see the questions and the counts, nothing of earlier rounds, and neither who said what nor what they wrote", async () => {
  const named = await newTestMember("named");
  const earlier = await started(named, { mode: "group" });
  valueOf(await addAction(named, newActionSchema.parse({ roundId: earlier, text: "Buy an environment" })));
  await advanceTo(named, earlier, "closed");
  const roundId = await answering(named);
  await say(await seated(named, roundId, "ann"), "trends", "no", "Only on Fridays");
  await advanceTo(named, roundId, "reveal");
  const state = await readRoundState(roundId);
  if (!state) throw new Error("no state");
  const seen = (reader: "member" | "guest") => stateFor(state, reader).results?.find(({ votes }) => votes === 1);
  expect(seen("member")).toMatchObject({ people: [{ name: "ann", answer: "no" }], comments: ["Only on Fridays"] });
  expect(seen("guest")).toMatchObject({ tally: { no: 1 }, people: null, comments: [] });
  expect(stateFor(state, "member").pastActions).toMatchObject([{ text: "Buy an environment" }]);
  expect(stateFor(state, "guest").pastActions).toEqual([]);
});
