import type { Endpoint, NamedSchema } from "#lib/shared/endpoint.ts";
import { changeExample } from "../regressions/change-example.ts";
import { testParamsSchema } from "./test-put-schema.ts";
import { noTest, testsTag } from "./tests-tag.ts";
import { type TrendAnswer, trendAnswerSchema, trendQuerySchema } from "./trend-answer.ts";

const namedTrend: NamedSchema = { name: "Trend", schema: trendAnswerSchema };

const trendExample: TrendAnswer = {
  metric: "p95Ms",
  label: "",
  branch: "main",
  points: [
    {
      runId: "01a1fae5-6556-70bd-8b25-088411592bd6",
      number: 203,
      startedAt: "2026-11-20T02:00:00.000Z",
      revision: "4f1c2a9",
      value: 316,
      part: "steady",
      verdict: "fail",
    },
  ],
  baseline: { low: 262, mean: 281, high: 301, runs: 10 },
  changePoints: [
    {
      ...changeExample,
      runId: "01a1fae5-57b9-70cd-9800-b4faf34b6a21",
      lastRunId: "01a1fae5-5608-75ef-9987-1908faf00f5d",
      foundWith: 203,
      runsBefore: 100,
      runsAfter: 3,
      pValue: 0.00004,
      worse: true,
      explanation: "",
      regressionId: "01a1fae5-6556-70bd-8b25-0884115f0001",
    },
  ],
};

/** The trend of a test for the document of the API. */
export const trendEndpoint: Endpoint = {
  id: "getTrend",
  tag: testsTag,
  method: "get",
  path: "/api/v1/tests/{slug}/trend",
  summary: "Get one figure over the runs of a test",
  description:
    "With what was normal for the newest run and where the level moved. Change points of p95, error rate, throughput and of figures with objectives are kept from run to run; those of other figures are looked for in the points told.",
  scope: "runs:read",
  params: testParamsSchema,
  query: trendQuerySchema,
  answers: { 200: { description: "The trend.", json: namedTrend, example: trendExample } },
  problems: { 404: noTest },
};
