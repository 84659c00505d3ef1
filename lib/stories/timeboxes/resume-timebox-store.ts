import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Timebox } from "#lib/db/generated/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { maySee } from "../story/named-things-store.ts";
import { whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { resumed } from "./clock-changes.ts";
import { holdTimebox } from "./hold-timebox-store.ts";
import { findRunning, holdPerson, isTheirs } from "./one-clock-store.ts";
import { clockState } from "./timebox.ts";

/** `pauseOther`: the timebox of the same person that runs waits instead. */
type Asked = { key: string; pauseOther: boolean };

/** Lets the clock of a story's timebox run on. While another one of the same person runs it is refused by that one's name. */
export function resumeTimebox(member: Member, { key, pauseOther }: Asked, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const { story, timebox } = held.value;
    if (clockState(timebox, now) !== "paused") return refused("", "It is not paused. Reload the page.");
    const busy = await makeRoom(tx, member, { timebox, pauseOther: pauseOther ? key : null }, now);
    if (!busy.ok) return busy;
    await tx.timebox.update({ where: { id: timebox.id }, data: resumed(timebox, now) });
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "timebox-resumed" });
    return ok();
  });
}

/** The place for one clock that runs; `pauseOther` is the key of the story for which the other one waits. */
export async function makeRoom(
  tx: Tx,
  member: Member,
  { timebox, pauseOther }: { timebox: Pick<Timebox, "personId" | "personName">; pauseOther: string | null },
  now: Date,
): Promise<Result<undefined>> {
  if (timebox.personId === null) return ok();
  await holdPerson(tx, timebox.personId);
  const running = await findRunning(tx, timebox.personId, now);
  if (!running) return ok();
  const whose = timebox.personId === member.userId ? "Your" : `${timebox.personName}’s`;
  if (!isTheirs(member, running))
    return refused("pauseOther", `${whose} timebox in another team runs, and only one runs per person.`);
  const mayRead = running.teamId === member.teamId || (await maySee(tx, running.teamId, member.userId));
  const where = mayRead ? `on ${running.name}` : "in a team that you cannot read any more";
  if (pauseOther === null)
    return refused("pauseOther", `${whose} timebox ${where} runs, and only one runs per person.`);
  if (running.why) return refused("", `${whose} timebox ${where} waits for a decision. ${running.why}`);
  // A key of this team tells the other team nothing, or too much.
  const reason = running.teamId === member.teamId ? `Another one goes on: ${pauseOther}` : "Another one goes on.";
  await tx.timebox.update({ where: { id: running.timebox.id }, data: { pausedAt: now, pausedFor: reason } });
  const { storyId, teamId } = running;
  await tx.storyEvent.create({ data: { storyId, teamId, ...whoActs(member), kind: "timebox-paused", reason } });
  return ok();
}
