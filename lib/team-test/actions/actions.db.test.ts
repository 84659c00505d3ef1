import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { closeRound } from "../rounds/advance-round-store.ts";
import { newPerson, now, refusalOf, started, valueOf } from "../rounds/round.test-data.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import { changedActionSchema, newActionSchema, settleActionSchema } from "./action-schema.ts";
import { addAction, changeAction, removeAction, settleAction } from "./action-store.ts";
import { listOpenActions } from "./open-action-store.ts";

const gone = "This action is not there any more. Reload the page.";

async function added(member: Member, roundId: string, given: Record<string, unknown> = {}): Promise<string> {
  const input = newActionSchema.parse({ roundId, text: "Buy an environment", ...given });
  return valueOf(await addAction(member, input)).id;
}

function settled(member: Member, id: string, given: Record<string, unknown>, at = now) {
  return settleAction(member, settleActionSchema.parse({ id, ...given }), at);
}

/** Starts a round of a group, a moment after what was before. */
async function next(member: Member): Promise<string> {
  const roundId = await started(member, { mode: "group" });
  return roundId;
}

test("an action has an owner of the team or anybody else, and a day", async () => {
  const member = await newTestMember("owners");
  const roundId = await next(member);
  const ann = await newPerson(member, "Ann");
  const stranger = await newPerson(await newTestMember("elsewhere"), "Eve");
  await added(member, roundId, {
    ownerId: ann.userId,
    ownerName: "ignored",
    dueOn: "2026-12-01",
    questionId: "trends",
  });
  await added(member, roundId, { ownerName: "The platform team" });
  const notOurs = newActionSchema.parse({ roundId, text: "x", ownerId: stranger.userId });
  expect(refusalOf(await addAction(member, notOurs))).toBe(
    "This person is not in the team any more. Choose another one.",
  );
  const notAsked = newActionSchema.parse({ roundId, text: "x", questionId: "ready" });
  expect(refusalOf(await addAction(member, notAsked))).toBe("This round does not ask that question.");
  expect(await listOpenActions(member)).toMatchObject([
    { ownerId: ann.userId, ownerName: "Ann", dueOn: "2026-12-01", questionId: "trends", roundNumber: 1 },
    { ownerId: null, ownerName: "The platform team", dueOn: null, questionId: "" },
  ]);
});

test("an open action comes back in every round until it is done, or dropped with a reason", async () => {
  const member = await newTestMember("carried");
  const first = await next(member);
  const [done, dropped, open] = [await added(member, first), await added(member, first), await added(member, first)];
  await closeRound(member, first, new Date());

  const second = await next(member);
  const past = async (roundId: string) =>
    Object.fromEntries((await readRoundState(roundId))?.pastActions.map(({ id, state }) => [id, state]) ?? []);
  expect(await past(second)).toEqual({ [done]: "open", [dropped]: "open", [open]: "open" });
  valueOf(await settled(member, done, { state: "done", roundId: second }, new Date()));
  expect(settleActionSchema.safeParse({ id: dropped, state: "dropped" }).success).toBe(false);
  valueOf(await settled(member, dropped, { state: "dropped", reason: "No money", roundId: second }, new Date()));
  expect(await past(second)).toEqual({ [done]: "done", [dropped]: "dropped", [open]: "open" });
  await closeRound(member, second, new Date());

  const third = await next(member);
  expect(await past(third)).toEqual({ [open]: "open" });
  valueOf(await settled(member, open, { state: "done", roundId: third }, new Date()));
  expect(await past(second)).toEqual({ [done]: "done", [dropped]: "dropped", [open]: "open" });
  expect((await readRoundState(first))?.actions).toMatchObject([
    { state: "done" },
    { state: "dropped" },
    { state: "done" },
  ]);
  expect(await listOpenActions(member)).toEqual([]);
});

test("what is settled can be taken back, and said twice the first time counts", async () => {
  const member = await newTestMember("settles");
  const roundId = await next(member);
  const id = await added(member, roundId);
  const later = new Date(now.getTime() + 1000);
  await Promise.all([1, 2].map(() => settled(member, id, { state: "dropped", reason: "Why not", roundId })));
  await settled(member, id, { state: "dropped", reason: "Better said" }, later);
  expect(await db.teamAction.findUnique({ where: { id } })).toMatchObject({
    state: "dropped",
    reason: "Better said",
    settledAt: now,
    settledRoundId: roundId,
  });
  valueOf(await settled(member, id, { state: "open", reason: "unheard" }));
  expect(await db.teamAction.findUnique({ where: { id } })).toMatchObject({
    state: "open",
    reason: "",
    settledAt: null,
    settledRoundId: null,
  });
});

test("an action is removed in its own round while that runs, and recorded", async () => {
  const member = await newTestMember("removes");
  const roundId = await next(member);
  const [slip, kept] = [await added(member, roundId, { text: "A slip" }), await added(member, roundId)];
  const twice = await Promise.all([1, 2].map(() => removeAction(member, { id: slip })));
  expect(new Set(twice.map(refusalOf))).toEqual(new Set([gone, null]));
  await closeRound(member, roundId, now);
  expect(refusalOf(await removeAction(member, { id: kept }))).toBe(
    "The round that it comes from is closed. Drop it, and say why.",
  );
  const entries = await db.auditEntry.findMany({ where: { teamId: member.teamId, action: "action.removed" } });
  expect(entries.map(({ subject }) => subject)).toEqual(["A slip"]);
  const change = changedActionSchema.parse({ id: kept, text: "Rent an environment", dueOn: "2027-01-31" });
  valueOf(await changeAction(member, change));
  expect(await listOpenActions(member)).toMatchObject([{ text: "Rent an environment", dueOn: "2027-01-31" }]);
  const closed = newActionSchema.parse({ roundId, text: "Too late" });
  expect(refusalOf(await addAction(member, closed))).toBe("This running round is not there any more. Reload the page.");
});

test("another team finds no action, and settles none in a round that is not its own", async () => {
  const [member, other] = [await newTestMember("ours"), await newTestMember("foreign")];
  const [roundId, foreign] = [await next(member), await next(other)];
  const id = await added(member, roundId);
  expect(refusalOf(await changeAction(other, changedActionSchema.parse({ id, text: "Mine now" })))).toBe(gone);
  expect(refusalOf(await settled(other, id, { state: "done" }))).toBe(gone);
  expect(refusalOf(await removeAction(other, { id }))).toBe(gone);
  expect(refusalOf(await addAction(other, newActionSchema.parse({ roundId, text: "x" })))).not.toBeNull();
  expect(refusalOf(await settled(member, id, { state: "done", roundId: foreign }))).not.toBeNull();
  expect(await listOpenActions(other)).toEqual([]);
  expect(await listOpenActions(member)).toMatchObject([{ text: "Buy an environment", state: "open" }]);
});
