import { dayMs } from "#lib/shared/day-ms.ts";

/** A large file that was on its way, as this browser remembers it: after a reload it goes on from where it was. */
export type Unfinished = {
  key: string;
  userId: string;
  teamSlug: string;
  /** The key of the story that it is evidence of; missing or "": it is for a run. */
  about?: string;
  name: string;
  bytes: number;
  /** Where its parts go. */
  url: string;
  sentBytes: number;
  /** When bytes left last. */
  atMs: number;
  /** Whether a page was sending it then, and has not been left since. */
  isMoving: boolean;
};

const storageKey = "headroom.unfinished-uploads";
/** The server removes it then. */
const livesMs = 3 * dayMs;
/** One that moved so lately is being sent by another tab. */
const movingMs = 5_000;

type Purpose = { userId: string; teamSlug: string; desk?: { about: string } };

/** Tells a file from others without reading it: another name, size or date makes it another file. */
export function keyOf({ name, size, lastModified }: File, { userId, teamSlug, desk }: Purpose): string {
  return JSON.stringify([userId, teamSlug, name, size, lastModified, ...(desk ? [desk.about] : [])]);
}

type Whose = { userId: string; teamSlug: string; about: string };

/** Those of this person, for this purpose, that nothing sends now, the last one first. */
export function restingUploads(all: readonly Unfinished[], { userId, teamSlug, about }: Whose, nowMs: number) {
  return all
    .filter((one) => one.userId === userId && one.teamSlug === teamSlug && (one.about ?? "") === about)
    .filter(({ atMs, isMoving }) => nowMs - atMs < livesMs && !(isMoving && nowMs - atMs < movingMs))
    .toSorted((a, b) => b.atMs - a.atMs);
}

export function listUnfinished(): Unfinished[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isUnfinished) : [];
  } catch {
    return [];
  }
}

export function findUnfinished(key: string): Unfinished | undefined {
  return listUnfinished().find((one) => one.key === key);
}

export function keepUnfinished(one: Unfinished): void {
  store([...listUnfinished().filter(({ key, atMs }) => key !== one.key && one.atMs - atMs < livesMs), one]);
}

export function forgetUnfinished(key: string): void {
  store(listUnfinished().filter((one) => one.key !== key));
}

function store(all: readonly Unfinished[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
  } catch {
    // Full or forbidden: then a reload begins anew.
  }
}

function isUnfinished(value: unknown): value is Unfinished {
  const one = value as Partial<Unfinished> | null;
  return (
    typeof one?.key === "string" &&
    typeof one.url === "string" &&
    typeof one.name === "string" &&
    [one.bytes, one.sentBytes, one.atMs].every(Number.isFinite)
  );
}
