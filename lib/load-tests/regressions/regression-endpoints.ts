import type { Endpoint, NamedSchema } from "#lib/shared/endpoint.ts";
import { testParamsSchema } from "../tests/test-put-schema.ts";
import { noTest, testsTag } from "../tests/tests-tag.ts";
import { changeExample } from "./change-example.ts";
import {
  type RegressionAnswer,
  regressionAnswerSchema,
  regressionParamsSchema,
  regressionsAnswerSchema,
  regressionsQuerySchema,
} from "./regression-answer.ts";
import { regressionPatchSchema } from "./regression-schema.ts";

const namedRegression: NamedSchema = { name: "Regression", schema: regressionAnswerSchema };
const namedRegressions: NamedSchema = { name: "Regressions", schema: regressionsAnswerSchema };

const regressionExample: RegressionAnswer = {
  ...changeExample,
  id: "01a1fae5-6556-70bd-8b25-0884115f0001",
  state: "acknowledged",
  branch: "main",
  metric: "p95Ms",
  label: "",
  runId: "01a1fae5-57b9-70cd-9800-b4faf34b6a21",
  runNumber: 201,
  note: "The new search index",
  owner: "Mia",
  isFound: true,
  muteEndsAt: null,
  fixedWithRunId: null,
  closedAt: null,
  createdAt: "2026-11-20T02:11:04.000Z",
};

/** The routes of regressions for the document of the API. */
export const regressionEndpoints: Endpoint[] = [
  {
    id: "listRegressions",
    tag: testsTag,
    method: "get",
    path: "/api/v1/tests/{slug}/regressions",
    summary: "List what got worse",
    description: "The latest first, fixed and accepted ones too.",
    scope: "runs:read",
    params: testParamsSchema,
    query: regressionsQuerySchema,
    answers: {
      200: {
        description: "Regressions.",
        json: namedRegressions,
        example: { items: [regressionExample], nextCursor: null },
      },
    },
    problems: { 404: noTest },
  },
  {
    id: "changeRegression",
    tag: testsTag,
    method: "patch",
    path: "/api/v1/regressions/{id}",
    summary: "Acknowledge, link, mute or accept a regression",
    description:
      "What is left out stays. An accepted one is the new normal: baselines start anew with its first run. A fix is found by the history itself, never said.",
    scope: "runs:write",
    params: regressionParamsSchema,
    body: {
      "application/json": {
        json: { name: "RegressionPatch", schema: regressionPatchSchema },
        example: { act: "acknowledge", note: "The new search index" },
      },
    },
    answers: { 200: { description: "As it is now.", json: namedRegression, example: regressionExample } },
    problems: {
      404: "There is no such regression, or it is another team's.",
      409: "It is over already, or not over yet.",
    },
  },
];
