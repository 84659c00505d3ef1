import { dateTimeText } from "#lib/shared/time-text.ts";
import type { HeldRound } from "#lib/team-test/history/held-round.ts";
import type { Mode } from "#lib/team-test/rounds/phase.ts";

const modeWords: Record<Mode, string> = {
  live: "held live",
  async: "answered until a deadline",
  group: "entered by one person",
};

/** How and when a round was held: "Team test for performance engineering, held live, anonymous, closed Fri 20 Nov 2026, 15:02 UTC." */
export function heldText({ setName, mode, isAnonymous, closedAt }: HeldRound): string {
  return `${[
    setName,
    modeWords[mode],
    mode === "group" ? "" : isAnonymous ? "anonymous" : "with names",
    closedAt ? `closed ${dateTimeText(closedAt)} UTC` : "",
  ]
    .filter(Boolean)
    .join(", ")}.`;
}
