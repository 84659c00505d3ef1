import type { TestKind } from "../tests/test-kind.ts";
import { chaosAnswer } from "./chaos.ts";
import { enduranceAnswer } from "./endurance.ts";
import type { KindAnswer } from "./kind-answer.ts";
import type { KindInput } from "./kind-input.ts";
import { smokeAnswer } from "./smoke.ts";
import { spikeAnswer } from "./spike.ts";
import { stressAnswer } from "./stress.ts";
import { suiteAnswer } from "./suite.ts";

const answers: Record<TestKind, (input: KindInput) => KindAnswer | null> = {
  load: () => null,
  stress: stressAnswer,
  spike: spikeAnswer,
  endurance: enduranceAnswer,
  smoke: smokeAnswer,
  chaos: chaosAnswer,
  suite: suiteAnswer,
};

/** What a test of this kind is run to find out; null where the kind asks nothing, or the file cannot tell. */
export function answerKind(kind: TestKind, input: KindInput): KindAnswer | null {
  return answers[kind](input);
}
