import type { DeclaredTest } from "./declared-test.ts";
import type { Evaluation, Sample } from "./evaluate-test.ts";
import type { HypothesisWords } from "./hypothesis-sentence.ts";
import type { HypothesisState } from "./hypothesis-state.ts";

/** A sample as a snapshot keeps it. `run`: its number, where it is one of a test; `by`: who saw it, where somebody did. */
export type KeptSample = Sample & { run?: number; by?: string };

/** What a test gave at a moment: later samples do not change it. `kept`: its samples, of the one that counts now. */
export type ResultView = Evaluation & {
  id: string;
  testVersion: number;
  kept: readonly KeptSample[];
  evaluatedBy: string;
  at: Date;
};

/** `test`: the team's, with `runs`; null where it is gone. */
export type TestView = DeclaredTest & { test: { slug: string; name: string } | null };

export type HypothesisView = HypothesisWords & {
  id: string;
  /** 1, 2, 3 … within its story. */
  number: number;
  state: HypothesisState;
  instrumentation: string;
  liveSince: Date | null;
  /** A day, `2026-11-21`. */
  reviewOn: string | null;
  conclusion: string;
  savedHours: number | null;
  decidedBy: string;
  decidedAt: Date | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  /** The newest version first; the first one is what counts. */
  tests: readonly TestView[];
  /** The newest twenty, the newest first. */
  results: readonly ResultView[];
};

/** What counts now: the newest result of the newest version; null: none. */
export function currentResult({ tests, results }: Pick<HypothesisView, "tests" | "results">): ResultView | null {
  return results.find(({ testVersion }) => testVersion === tests[0]?.version) ?? null;
}
