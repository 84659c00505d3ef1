import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { Evaluation } from "#lib/stories/hypotheses/evaluate-test.ts";

/** The server actions of one hypothesis, bound to its team, story and number. */
export type HypothesisActs = {
  edit: FormAction<undefined>;
  declare: FormAction<{ version: number }>;
  await: FormAction<undefined>;
  evaluate: () => Promise<ActionResult<Evaluation>>;
  observe: FormAction<Evaluation>;
  strike: (input: { sampleId: string }) => Promise<ActionResult<Evaluation>>;
  decide: FormAction<undefined>;
};

/** The figure that the story watches: what a test on runs begins with. */
export type WatchedFigure = { testId: string; metric: string; label: string; branch: string };
