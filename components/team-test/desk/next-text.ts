import type { Mode, Phase } from "#lib/team-test/rounds/phase.ts";

/** What the way on to a phase is called. */
export function nextText(mode: Mode, next: Phase, isChoice: boolean): string {
  if (mode === "group" && next === "agree") return isChoice ? "Mark the candidates" : "Enter the answers";
  return words[next];
}

const words: Record<Phase, string> = {
  past_actions: "Past actions",
  answer: "Start answering",
  reveal: "Reveal the answers",
  discuss: "Discuss this one",
  agree: "Agree on answers",
  actions: "Decide on actions",
  closed: "Close the round",
};
