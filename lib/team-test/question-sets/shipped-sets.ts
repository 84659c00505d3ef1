import type { QuestionSetFacts } from "./question.ts";
import { readinessSet } from "./readiness-set.ts";
import { teamTestSet } from "./team-test-set.ts";
import { toolChoiceSet } from "./tool-choice-set.ts";

/** The sets that every team has. */
export const shippedSets: readonly QuestionSetFacts[] = [teamTestSet, toolChoiceSet, readinessSet];
