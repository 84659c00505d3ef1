import { type AskedLoad, askedDifferences } from "../verdicts/asked-load.ts";

/** What a run was asked for, as far as it decides with which runs it makes a history. */
export type Asked = { environmentId: string | null; load: AskedLoad };

/**
 * The key of the history that a run joins. Users, rate, duration and environment are taken word for word, and what is unknown
 * is a value of its own. A user count that the tool shows rather than somebody wrote down may be some percent off: such
 * a run joins the history among `present` (keys of the test's branch) that is nearest, so that a count which flutters splits nothing.
 */
export function askedKey(asked: Asked, present: readonly string[]): string {
  const own = keyOf(asked);
  if (!asked.load.isUsersFromTool || present.includes(own)) return own;
  const near = present
    .map((key) => ({ key, other: readKey(key) }))
    .filter(({ other }) => other !== null && isSame(asked, other))
    .sort((a, b) => apart(asked, a.other) - apart(asked, b.other) || a.key.localeCompare(b.key));
  return near[0]?.key ?? own;
}

function keyOf({ environmentId, load }: Asked): string {
  return JSON.stringify([environmentId, load.users, load.isUsersFromTool, load.ratePerSecond, load.durationMs]);
}

function readKey(key: string): Asked | null {
  try {
    const [environmentId, users, isUsersFromTool, ratePerSecond, durationMs] = JSON.parse(key);
    return { environmentId, load: { users, isUsersFromTool, ratePerSecond, durationMs } };
  } catch {
    return null;
  }
}

function isSame(asked: Asked, other: Asked): boolean {
  const isToldAlike = (["users", "ratePerSecond", "durationMs"] as const).every(
    (what) => (asked.load[what] === null) === (other.load[what] === null),
  );
  const isSamePlace = asked.environmentId === other.environmentId;
  return isSamePlace && isToldAlike && askedDifferences(asked.load, other.load).length === 0;
}

function apart(asked: Asked, other: Asked | null): number {
  return Math.abs((asked.load.users ?? 0) - (other?.load.users ?? 0));
}
