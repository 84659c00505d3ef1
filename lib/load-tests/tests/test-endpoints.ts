import type { Endpoint, EndpointTag, NamedSchema } from "#lib/shared/endpoint.ts";
import {
  type RegressionAnswer,
  regressionAnswerSchema,
  regressionParamsSchema,
  regressionsAnswerSchema,
  regressionsQuerySchema,
} from "../regressions/regression-answer.ts";
import { regressionPatchSchema } from "../regressions/regression-schema.ts";
import { type TestAnswer, testAnswerSchema, testsAnswerSchema, testsQuerySchema } from "./test-answer.ts";
import { testParamsSchema, testPutSchema } from "./test-put-schema.ts";
import { type TrendAnswer, trendAnswerSchema, trendQuerySchema } from "./trend-answer.ts";

const testsTag: EndpointTag = {
  name: "Tests",
  description: "Load tests with their objectives, their trends and what got worse.",
};

const namedTest: NamedSchema = { name: "Test", schema: testAnswerSchema };
const namedTests: NamedSchema = { name: "Tests", schema: testsAnswerSchema };
const namedTrend: NamedSchema = { name: "Trend", schema: trendAnswerSchema };
const namedRegression: NamedSchema = { name: "Regression", schema: regressionAnswerSchema };
const namedRegressions: NamedSchema = { name: "Regressions", schema: regressionsAnswerSchema };

const testExample: TestAnswer = {
  slug: "checkout",
  url: "https://headroom.example/teams/shop/load-tests/checkout",
  name: "Checkout",
  description: "Cart to payment, 100 users",
  kind: "load",
  path: "happy",
  tool: "JMeter",
  environment: "staging",
  services: ["cart", "payment"],
  objectives: [
    { metric: "p95Ms", label: "", comparator: "<=", target: 300, warnAt: 250, isRelative: false, isKey: true },
  ],
  isArchived: false,
  isManaged: false,
  latest: {
    id: "01a1fae5-6556-70bd-8b25-088411592bd6",
    number: 203,
    startedAt: "2026-11-20T02:00:00.000Z",
    verdict: "fail",
  },
  openRegressions: 1,
};

const change = {
  before: 281,
  after: 314.6,
  changePct: 12,
  changePoints: null,
  interval: [9.4, 14.7] as [number, number],
  link: "",
};

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
      ...change,
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

const regressionExample: RegressionAnswer = {
  ...change,
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

const noTest = "There is no such test, or it is another team's.";

/** The routes of tests, trends and regressions for the document of the API. */
export const testEndpoints: Endpoint[] = [
  {
    id: "listTests",
    tag: testsTag,
    method: "get",
    path: "/api/v1/tests",
    summary: "List load tests",
    description: "By short name, archived ones too.",
    scope: "runs:read",
    query: testsQuerySchema,
    answers: {
      200: { description: "Tests.", json: namedTests, example: { items: [testExample], nextCursor: null } },
    },
    problems: {},
  },
  {
    id: "getTest",
    tag: testsTag,
    method: "get",
    path: "/api/v1/tests/{slug}",
    summary: "Get a load test with its objectives",
    description: "Its own objectives; those of its services hold for it too.",
    scope: "runs:read",
    params: testParamsSchema,
    answers: { 200: { description: "The test.", json: namedTest, example: testExample } },
    problems: { 404: noTest },
  },
  {
    id: "putTest",
    tag: testsTag,
    method: "put",
    path: "/api/v1/tests/{slug}",
    summary: "Make or replace a load test",
    description:
      "Its objectives included; what is left out is as in a new test. How its runs are judged (baseline, smallest effects) stays as it is.",
    scope: "tests:write",
    params: testParamsSchema,
    body: {
      "application/json": {
        json: { name: "TestInput", schema: testPutSchema },
        example: { name: "Checkout", objectives: [{ metric: "p95Ms", comparator: "<=", target: 300 }] },
      },
    },
    answers: {
      200: { description: "It was replaced.", json: namedTest, example: testExample },
      201: { description: "It was made.", json: namedTest, example: testExample },
    },
    problems: { 404: "The short name is none.", 409: "A headroom.yaml manages the test: change it there." },
  },
  {
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
  },
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
