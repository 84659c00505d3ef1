import type { SessionState } from "../queue/slot.ts";

/** What a sitting is at the moment, in the first line of its page. `when` is its time in words. */
export function sessionSentence(
  { slots, openedAt, closedAt, host, startsAt, now }: SessionState,
  when: string,
): string {
  const waiting = slots.filter(({ state }) => state === "waiting").length;
  const talking = slots.find(({ state }) => state === "talking");
  const queue = waiting === 0 ? "Nobody waits." : waiting === 1 ? "One waits." : `${waiting} wait.`;
  if (closedAt) return `The sitting of ${when} is over.`;
  if (talking) return `${talking.name} is talking. ${queue}`;
  if (openedAt) return `It is open. ${queue}`;
  if (now >= startsAt) return `It is time, and ${host === "" ? "a host" : host} has not opened yet. ${queue}`;
  return `Next: ${when}${host === "" ? "" : ` with ${host}`}. ${queue}`;
}
