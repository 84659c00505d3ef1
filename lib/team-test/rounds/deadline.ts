import type { Mode, Phase } from "./phase.ts";

type Dated = { mode: Mode; phase: Phase; deadline: Date | null };

/** Whether the time for answers is over and they only wait to be revealed. */
export function isOverdue({ mode, phase, deadline }: Dated, now: Date): boolean {
  return mode === "async" && phase === "answer" && deadline !== null && deadline.getTime() <= now.getTime();
}

/** Why this round takes no answers now; null: it does. */
export function whyNoAnswers(round: Dated, now: Date): string | null {
  if (round.phase === "past_actions") return "Answers are not taken yet.";
  if (round.phase !== "answer") return "Answers are not taken any more. Yours from before are kept.";
  return isOverdue(round, now) ? "The deadline is over. Your answers from before are kept." : null;
}
