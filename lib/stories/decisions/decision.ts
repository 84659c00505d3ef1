import type { StoryState } from "../states/story-state.ts";

/** One line of the decision log. `inputs` is what was known at that moment, as it was kept. */
export type DecisionEntry = {
  id: string;
  /** `fix`: it is fixed now. `next`: chosen out of what was proposed. */
  kind: "fix" | "next";
  chosen: string;
  reason: string;
  alternatives: { key: string; title: string }[];
  inputs: Record<string, unknown>;
  decidedBy: string;
  /** Taken back within seconds: it stays in the log. */
  isUndone: boolean;
  at: Date;
  /** As it is today; null: it is not there any more. */
  story: { key: string; title: string; state: StoryState } | null;
};
