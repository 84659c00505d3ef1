import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { resumeRounds } from "#lib/team-test/rounds/resume-rounds-store.ts";
import {
  admitted,
  advanceTo,
  answering,
  now,
  say,
  sayAll,
  seated,
  started,
  valueOf,
} from "#lib/team-test/rounds/round.test-data.ts";
import { readRoundState } from "#lib/team-test/rounds/round-state-store.ts";
import { askForSeat } from "#lib/team-test/seats/seat-store.ts";
import { manifestOf } from "./archive.test-data.ts";
import { clearInstance, exported, imported, removeFolder } from "./instance.test-data.ts";

beforeEach(() => clearInstance());
afterAll(async () => {
  await stopSending();
  await removeFolder();
});

const resumed = (archive: Buffer) => imported(archive, (tx) => resumeRounds(tx, now));

/** Rounds in which a member and a guest answered; Mia leads them. */
async function withAnswers(member: Member, input: Record<string, unknown>): Promise<string> {
  const roundId = input.mode === "async" ? await started(member, input) : await answering(member, input);
  const [ann, gus] = [await seated(member, roundId, "ann"), await admitted(member, roundId, "gus")];
  await sayAll(ann, "no");
  await say(gus, "trends", "not_ours", "What Gus alone knows");
  return roundId;
}

test.each([true, false])("an archive tells nothing of what is not revealed yet, anonymous: %s", async (isAnonymous) => {
  const member = await newTestMember("secretive");
  const roundId = await withAnswers(member, { isAnonymous });
  valueOf(await askForSeat(roundId, "Somebody at the door"));
  const secrets = [
    ...(await db.seat.findMany({ where: { NOT: { tokenHash: null } } })).map(({ tokenHash }) => tokenHash),
    ...(await db.ballotKey.findMany()).map(({ hash }) => hash),
    ...(await db.ballot.findMany()).map(({ id }) => id),
    (await db.round.findUniqueOrThrow({ where: { id: roundId } })).code,
    "What Gus alone knows",
    "Somebody at the door",
    "not_ours",
  ];
  const text = gunzipSync(await exported()).toString("latin1");
  expect(secrets.filter((secret) => secret !== null && text.includes(secret))).toEqual([]);
  expect(text).toContain('"hasBallot":false');
  expect(text).not.toContain('"hasBallot":true');
});

test("a round in which people answer goes on elsewhere: under a new code, and they answer again", async () => {
  const member = await newTestMember("moving");
  const roundId = await withAnswers(member, { isAnonymous: true });
  const { code } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  const archive = await exported();
  await clearInstance("second");
  await resumed(archive);

  const round = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  expect(round).toMatchObject({ phase: "answer", isAnonymous: true });
  expect(round.code).toMatch(/^[2-9A-Z]{8}$/);
  expect(round.code).not.toBe(code);
  expect(await readRoundState(roundId)).toMatchObject({ finished: 0, seats: [{ name: "ann" }] });
  expect(await manifestOf(await exported())).toEqual(await manifestOf(archive));
  await sayAll(await seated(member, roundId, "ben"), "yes");
  await advanceTo(member, roundId, "reveal");
  expect(await readRoundState(roundId)).toMatchObject({ finished: 1 });
});

test("a round that is revealed travels whole, and a closed one comes without a code", async () => {
  const member = await newTestMember("whole");
  const named = await withAnswers(member, { isAnonymous: false });
  await advanceTo(member, named, "closed");
  const anonymous = await withAnswers(member, { isAnonymous: true });
  await advanceTo(member, anonymous, "agree");
  const states = async () => {
    const all = [await readRoundState(named), await readRoundState(anonymous)];
    return all.map((state) => state && { ...state, now: "" });
  };
  const before = await states();
  const archive = await exported();
  await clearInstance("second");
  await resumed(archive);

  expect(await states()).toEqual(before);
  expect(await db.round.findUnique({ where: { id: named } })).toMatchObject({ code: null });
  expect(await manifestOf(await exported())).toEqual(await manifestOf(archive));
});

test("people get a day at least to give their answers again", async () => {
  const member = await newTestMember("patient");
  const inMs = (ms: number) => new Date(now.getTime() + ms);
  const soon = await started(member, { mode: "async", deadline: inMs(60_000).toISOString() });
  const later = await started(member, { setId: "readiness", mode: "async", deadline: inMs(3 * dayMs).toISOString() });
  const archive = await exported();
  await clearInstance("second");
  await resumed(archive);
  const deadline = async (id: string) => (await db.round.findUniqueOrThrow({ where: { id } })).deadline;
  expect(await deadline(soon)).toEqual(inMs(dayMs));
  expect(await deadline(later)).toEqual(inMs(3 * dayMs));
});
