import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { advanceRound, closeRound } from "../rounds/advance-round-store.ts";
import {
  admitted,
  advanceTo,
  answering,
  newPerson,
  now,
  participant,
  questionIds,
  refusalOf,
  say,
  sayAll,
  seated,
  started,
  valueOf,
} from "../rounds/round.test-data.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import { admitGuest, askForSeat, setReady, takeBallot, takeSeat } from "../seats/seat-store.ts";
import { ballotSchema } from "./ballot-schema.ts";
import { listOwnAnswers, saveAnswer, takeAnswerBack } from "./ballot-store.ts";

const late = "Answers are not taken any more. Yours from before are kept.";
const elsewhere = /^Your ballot is in the browser in which you began to answer/;

test.each([true, false])(
  "an answer outside its phase is refused and changes nothing, anonymous: %s",
  async (isAnonymous) => {
    const member = await newTestMember(`phases-${isAnonymous}`);
    const roundId = await started(member, { isAnonymous });
    const ann = await seated(member, roundId, "ann");
    expect(refusalOf(await say(ann, "trends", "yes"))).toBe("Answers are not taken yet.");
    await advanceTo(member, roundId, "answer");
    valueOf(await say(ann, "trends", "yes"));
    await advanceTo(member, roundId, "reveal");
    const revealed = await db.ballot.findMany({ where: { roundId } });
    expect(refusalOf(await say(ann, "trends", "no"))).toBe(late);
    expect(refusalOf(await takeAnswerBack(ann, "trends", now))).toBe(late);
    await advanceTo(member, roundId, "closed");
    expect(refusalOf(await say(ann, "trends", "no"))).toBe(late);
    expect(await db.ballot.findMany({ where: { roundId } })).toEqual(revealed);
  },
);

test("an answer after the deadline is refused, though nobody has revealed the round yet", async () => {
  const member = await newTestMember("late");
  const deadline = new Date(now.getTime() + 60_000);
  const roundId = await started(member, { mode: "async", deadline: deadline.toISOString() });
  const ann = await seated(member, roundId, "ann");
  const answer = { questionId: "trends", answer: "yes", comment: "" } as const;
  expect(refusalOf(await saveAnswer(ann, answer, deadline))).toBe(
    "The deadline is over. Your answers from before are kept.",
  );
  expect(refusalOf(await saveAnswer(ann, answer, new Date(deadline.getTime() - 1)))).toBeNull();
});

test.each([true, false])(
  "from two tabs at once the last answer counts, and it is one, anonymous: %s",
  async (isAnonymous) => {
    const member = await newTestMember(`tabs-${isAnonymous}`);
    const roundId = await answering(member, { isAnonymous });
    const ann = await seated(member, roundId, "ann");
    const all = Array.from({ length: 20 }, (_, at) => say(ann, "trends", at % 2 === 0 ? "yes" : "no", `tab ${at}`));
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    valueOf(await say(ann, "trends", "unknown"));
    expect(await listOwnAnswers(ann)).toEqual([{ questionId: "trends", answer: "unknown", comment: "" }]);
    expect(await db.ballot.count({ where: { roundId } })).toBe(1);
  },
);

test("whoever answers the last questions from two tabs at once has finished", async () => {
  const member = await newTestMember("finish");
  for (const isAnonymous of [true, false]) {
    const roundId = await answering(member, { isAnonymous });
    const ann = await seated(member, roundId, "ann");
    const counts = await Promise.all(questionIds.map((id) => say(ann, id, "yes")));
    expect(counts.map((result) => valueOf(result).answered).toSorted((a, b) => a - b)).toEqual(
      questionIds.map((_, at) => at + 1),
    );
    expect((await readRoundState(roundId))?.finished).toBe(1);
    valueOf(await takeAnswerBack(ann, "trends", now));
    expect((await readRoundState(roundId))?.finished).toBe(0);
    await closeRound(member, roundId, now);
  }
});

test("a question that the round does not ask, and an answer that is none, are refused", async () => {
  const member = await newTestMember("asked");
  const roundId = await answering(member);
  const ann = await seated(member, roundId, "ann");
  expect(refusalOf(await say(ann, "against-normal", "yes"))).toBe("This round does not ask that question.");
  expect(await db.ballot.count({ where: { roundId } })).toBe(0);
  const read = (input: object) => ballotSchema.safeParse({ questionId: "trends", ...input }).success;
  expect([read({ answer: "maybe" }), read({ answer: "not_ours" }), read({ answer: "not_ours", comment: " " })]).toEqual(
    [false, false, false],
  );
  expect([read({ answer: "yes", comment: "x".repeat(501) }), read({ answer: "not_ours", comment: "IT's" })]).toEqual([
    false,
    true,
  ]);
});

test("somebody outside the team takes no seat but a guest's, and answers once they are let in", async () => {
  const [member, other] = [await newTestMember("inside"), await newTestMember("outside")];
  const roundId = await answering(member, { isAnonymous: true });
  const stranger = await newPerson(other, "eve");
  expect(refusalOf(await takeSeat(stranger, roundId, now))).toBe("This round is closed.");

  valueOf(await askForSeat(roundId, "Eve"));
  const seat = await db.seat.findFirstOrThrow({ where: { roundId, name: "Eve" } });
  const eve = participant(member, seat, `${seat.id}.secret`);
  expect(refusalOf(await say(eve, "trends", "yes"))).toBe("You are not in this round any more. Reload the page.");
  expect(refusalOf(await admitGuest(other, { roundId, seatId: seat.id, isIn: true }, now))).not.toBeNull();
  valueOf(await admitGuest(member, { roundId, seatId: seat.id, isIn: true }, now));
  valueOf(await say(eve, "trends", "yes"));
  valueOf(await admitGuest(member, { roundId, seatId: seat.id, isIn: false }, now));
  expect(refusalOf(await say(eve, "trends", "no"))).toBe("You are not in this round any more. Reload the page.");
});

test("a seat of another round gives no answers in this one", async () => {
  const member = await newTestMember("seats");
  const roundId = await answering(member);
  const other = await answering(member, { setId: "readiness" });
  const ann = await seated(member, other, "ann");
  const crossed = { ...ann, roundId };
  expect(refusalOf(await say(crossed, "trends", "yes"))).toBe("You are not in this round any more. Reload the page.");
});

test("a member has one seat, from however many tabs", async () => {
  const member = await newTestMember("one-seat");
  const roundId = await answering(member);
  const person = await newPerson(member, "ann");
  const all = await Promise.all(Array.from({ length: 5 }, () => takeSeat(person, roundId, now)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await db.seat.count({ where: { roundId } })).toBe(1);
});

test("a ballot whose secret was lost on the way is made anew, until it has an answer", async () => {
  const member = await newTestMember("lost");
  const roundId = await answering(member, { isAnonymous: true });
  const first = await seated(member, roundId, "ann");
  const seat = await db.seat.findUniqueOrThrow({ where: { id: first.seatId } });
  const second = participant(member, seat, await takeBallot({ ...first, ballot: null }));
  valueOf(await say(second, "trends", "yes"));

  expect(await takeBallot(second)).toBeNull();
  expect(refusalOf(await say(first, "trends", "no"))).toMatch(elsewhere);
  expect(refusalOf(await say({ ...second, ballot: null }, "trends", "no"))).toMatch(elsewhere);
  expect(await listOwnAnswers(second)).toEqual([{ questionId: "trends", answer: "yes", comment: "" }]);
  expect(await listOwnAnswers(first)).toEqual([]);
  expect(await db.ballot.count({ where: { roundId } })).toBe(1);
});

test("two browsers that begin at once with one seat are one ballot", async () => {
  const member = await newTestMember("browsers");
  const roundId = await answering(member, { isAnonymous: true });
  const ann = await seated(member, roundId, "ann");
  const browsers = Array.from({ length: 5 }, (_, at) => ({ ...ann, ballot: `hash ${at}` }));
  const results = await Promise.all(browsers.map((browser) => say(browser, "trends", "yes")));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.ballotKey.count({ where: { roundId } })).toBe(1);
});

test("a guest who is let in after the reveal has no ballot", async () => {
  const member = await newTestMember("guests");
  const roundId = await answering(member, { isAnonymous: true });
  const early = await admitted(member, roundId, "early");
  await sayAll(early, "no");
  await advanceTo(member, roundId, "reveal");
  const guest = await admitted(member, roundId, "later");
  expect(guest.ballot).toBeNull();
  expect(refusalOf(await say(guest, "trends", "yes"))).toBe(late);
  expect(await readRoundState(roundId)).toMatchObject({ finished: 1, seats: [{ name: "early" }, { name: "later" }] });
});

test("what somebody says counts after they have left the team", async () => {
  const member = await newTestMember("leavers");
  const roundId = await answering(member);
  const ann = await seated(member, roundId, "ann");
  await sayAll(ann, "no");
  await db.membership.deleteMany({ where: { user: { name: "ann" }, teamId: member.teamId } });
  await advanceTo(member, roundId, "reveal");
  expect((await readRoundState(roundId))?.results?.[0]).toMatchObject({ votes: 1, people: [{ name: "ann" }] });
});

test("nobody is ready for a phase that they have not seen", async () => {
  const member = await newTestMember("ready");
  const roundId = await answering(member);
  const ann = await seated(member, roundId, "ann");
  const isReady = async () => (await readRoundState(roundId))?.seats[0]?.isReady;
  await setReady(ann, { isReady: true, phase: "answer" });
  expect(await isReady()).toBe(true);
  await advanceTo(member, roundId, "reveal");
  expect(await isReady()).toBe(false);
  await setReady(ann, { isReady: true, phase: "answer" });
  expect(await isReady()).toBe(false);
});

test("answers that come with the reveal are counted or refused, and none is lost", async () => {
  const member = await newTestMember("storm");
  for (const isAnonymous of [true, false]) {
    const roundId = await answering(member, { isAnonymous });
    const people = [];
    for (let at = 0; at < 50; at += 1) people.push(await seated(member, roundId, `p${at}`));
    const answers = people.map((who, at) => say(who, "trends", at % 3 === 0 ? "no" : "yes"));
    const early = Promise.race(answers.slice(10));
    const reveal = early.then(() => advanceRound(member, { roundId, from: "answer" }, now));
    const results = await Promise.all(answers);
    expect(await reveal).toMatchObject({ value: { phase: "reveal", isNew: true } });

    const counted = results.filter(({ ok }) => ok).length;
    expect(results.map(refusalOf).every((why) => why === null || why === late)).toBe(true);
    const said = (await readRoundState(roundId))?.results?.find(({ questionId }) => questionId === "trends");
    expect(said?.votes).toBe(counted);
    expect(await db.round.findUnique({ where: { id: roundId } })).toMatchObject({ ballotCount: counted });
    await closeRound(member, roundId, now);
  }
});
