import type { Answer } from "#lib/team-test/results/tally.ts";
import type { RoundAgreement } from "#lib/team-test/rounds/round-state.ts";

/** What is entered for one question. */
export type Entry = { answer: Answer | null; reason: string; changedBecause: string };

/**
 * What was entered on this screen. `sent` are, in order, what the round showed before and what was sent since: while the round shows one
 * of them but the last, ours is still on its way. `isSaved`: the server has it.
 */
export type OwnEntry = Entry & { sent: readonly string[]; isSaved: boolean };

const nothing: Entry = { answer: null, reason: "", changedBecause: "" };

export function entryOf(agreed: RoundAgreement | null): Entry {
  return agreed ? { ...agreed } : nothing;
}

/** Ours, as long as the round has neither it nor something newer of somebody else. */
export function stillOwn(agreed: RoundAgreement | null, own: OwnEntry | undefined): OwnEntry | null {
  if (!own) return null;
  const shown = entryText(entryOf(agreed));
  return own.isSaved && (shown === own.sent.at(-1) || !own.sent.includes(shown)) ? null : own;
}

/** Tells two entries apart, by what is kept of them. */
export function entryText({ answer, reason, changedBecause }: Entry): string {
  return JSON.stringify([answer, reason.trim(), changedBecause.trim()]);
}

/** Why an entry cannot be saved as it stands; null: it can. */
export function whyNotEntered({ answer, reason }: Entry): string | null {
  if (answer !== "not_ours" || reason.trim() !== "") return null;
  return "Say whose it is, or why it is outside your control.";
}
