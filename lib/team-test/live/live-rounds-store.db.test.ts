import { expect, test, vi } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { Listener } from "#lib/db/listener.ts";
import { advanceRound } from "../rounds/advance-round-store.ts";
import type { Phase } from "../rounds/phase.ts";
import { newRoundSchema } from "../rounds/round-schema.ts";
import { readRoundState } from "../rounds/round-state-store.ts";
import { startRound } from "../rounds/start-round-store.ts";
import { LiveRounds } from "./live-rounds-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

async function aRound(team: string): Promise<{ member: Member; roundId: string }> {
  const member = await newTestMember(team);
  const input = newRoundSchema.parse({ setId: "team-test", mode: "live" });
  await startRound(member, input, now);
  const { id } = await db.round.findFirstOrThrow({ where: { teamId: member.teamId } });
  return { member, roundId: id };
}

/** A process with its own connection, which counts how often it reads. */
function aProcess() {
  const read = vi.fn<typeof readRoundState>(readRoundState);
  return { live: new LiveRounds(read, new Listener()), read };
}

/** A screen: the phases that it showed. */
async function aScreen({ live }: { live: LiveRounds }, roundId: string) {
  const shown: (Phase | null)[] = [];
  const leave = await live.follow(roundId, (state) => void shown.push(state?.phase ?? null));
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(0), 5_000);
  return { shown, leave };
}

test("screens of two processes follow one who presses next, and each process reads a change once", async () => {
  const { member, roundId } = await aRound("two-processes");
  const processes = [aProcess(), aProcess()];
  const screens = await Promise.all(
    processes.flatMap((process) => Array.from({ length: 20 }, () => aScreen(process, roundId))),
  );
  for (const { read } of processes) read.mockClear();

  await advanceRound(member, { roundId, from: "past_actions" }, now);

  await vi.waitFor(() =>
    expect(screens.map(({ shown }) => shown)).toEqual(screens.map(() => ["past_actions", "answer"])),
  );
  expect(processes.map(({ read }) => read.mock.calls.length)).toEqual([1, 1]);
  for (const { leave } of screens) leave();
});

test("a screen that comes late is shown the round as it is, and the others nothing twice", async () => {
  const { member, roundId } = await aRound("late");
  const process = aProcess();
  const early = await aScreen(process, roundId);
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  await vi.waitFor(() => expect(early.shown).toEqual(["past_actions", "answer"]));
  const late = await aScreen(process, roundId);
  expect([early.shown, late.shown]).toEqual([["past_actions", "answer"], ["answer"]]);
  early.leave();
  late.leave();
});

test("nothing is lost when the connection that listens is cut", async () => {
  const { member, roundId } = await aRound("cut");
  const screen = await aScreen(aProcess(), roundId);
  await db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'headroom-listener' AND datname = current_database()`;
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  await vi.waitFor(() => expect(screen.shown).toEqual(["past_actions", "answer"]), 5_000);
  await advanceRound(member, { roundId, from: "answer" }, now);
  await vi.waitFor(() => expect(screen.shown.at(-1)).toBe("reveal"), 5_000);
  screen.leave();
});

test("a change that comes while the round is read is read once more", async () => {
  const { member, roundId } = await aRound("while-read");
  const { promise: isCommitted, resolve: commit } = Promise.withResolvers<void>();
  const read = vi.fn<typeof readRoundState>(async (id) => {
    const state = await readRoundState(id);
    if (read.mock.calls.length === 1) await isCommitted;
    return state;
  });
  const shown: (Phase | undefined)[] = [];
  const live = new LiveRounds(read, new Listener());
  const leave = await live.follow(roundId, (state) => void shown.push(state?.phase));
  await advanceRound(member, { roundId, from: "past_actions" }, now);
  await vi.waitFor(async () => expect((await readRoundState(roundId))?.phase).toBe("answer"));
  commit();
  await vi.waitFor(() => expect(shown).toEqual(["past_actions", "answer"]));
  leave();
});

test("a round that could not be read for a moment is read again", async () => {
  const { roundId } = await aRound("unread");
  const read = vi
    .fn<typeof readRoundState>(readRoundState)
    .mockRejectedValueOnce(new Error("Connection terminated unexpectedly"));
  const live = new LiveRounds(read, new Listener());
  const screen = await aScreen({ live }, roundId);
  expect([screen.shown, read.mock.calls.length]).toEqual([["past_actions"], 2]);
  screen.leave();
});

test("a round that is deleted is told as none", async () => {
  const { roundId } = await aRound("deleted");
  const screen = await aScreen(aProcess(), roundId);
  await db.$transaction(async (tx) => {
    await tx.round.delete({ where: { id: roundId } });
    await tx.$executeRaw`SELECT pg_notify('headroom_rounds', ${roundId})`;
  });
  await vi.waitFor(() => expect(screen.shown).toEqual(["past_actions", null]));
  screen.leave();
});

test("nothing listens any more once all screens are gone, also when one leaves twice", async () => {
  const { roundId } = await aRound("gone");
  const process = aProcess();
  const screen = await aScreen(process, roundId);
  screen.leave();
  screen.leave();
  await vi.waitFor(async () => {
    const rows = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE application_name = 'headroom-listener' AND datname = current_database()`;
    expect(rows).toEqual([]);
  });
  const again = await aScreen(process, roundId);
  expect(again.shown).toEqual(["past_actions"]);
  again.leave();
});
