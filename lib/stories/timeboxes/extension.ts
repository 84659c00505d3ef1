import type { FieldError } from "#lib/shared/result.ts";

/** More time that somebody gave, in ms; `at` as ISO 8601. */
export type Extension = { ms: number; reason: string; byId: string; by: string; at: string };

type Asked = { ms: number; reason: string; byId: string };
type Of = { plannedMs: number; personId: string | null; extensions: readonly Extension[] };

/** The most that one extension gives: half of what was planned. */
export function mostExtensionMs(plannedMs: number): number {
  return Math.floor(plannedMs / 2 / 60_000) * 60_000;
}

/** Whether this person may give it more time: once anybody, after that somebody else than whose clock it is and than who gave some before. */
export function mayExtend({ personId, extensions }: Omit<Of, "plannedMs">, userId: string): boolean {
  return extensions.length === 0 || (userId !== personId && extensions.every(({ byId }) => byId !== userId));
}

/** What is wrong with an extension; null: nothing. */
export function whyNotExtend(timebox: Of, { ms, reason, byId }: Asked): FieldError | null {
  const most = mostExtensionMs(timebox.plannedMs);
  if (!mayExtend(timebox, byId))
    return { path: "", message: "It was extended before. A further extension is for somebody else to give." };
  if (ms < 60_000) return { path: "minutes", message: "Give it at least a minute." };
  if (ms > most) return { path: "minutes", message: `At most half of what was planned: ${most / 60_000} minutes.` };
  return reason === "" ? { path: "reason", message: "Say what it takes longer for." } : null;
}
