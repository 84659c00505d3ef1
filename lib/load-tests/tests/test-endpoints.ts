import type { Endpoint, NamedSchema } from "#lib/shared/endpoint.ts";
import { type TestAnswer, testAnswerSchema, testsAnswerSchema, testsQuerySchema } from "./test-answer.ts";
import { testParamsSchema, testPutSchema } from "./test-put-schema.ts";
import { noTest, testsTag } from "./tests-tag.ts";

const namedTest: NamedSchema = { name: "Test", schema: testAnswerSchema };
const namedTests: NamedSchema = { name: "Tests", schema: testsAnswerSchema };

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

/** The routes of tests for the document of the API. */
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
];
