import { expect, test } from "vitest";
import { apiDocument } from "#lib/compose/api-document.ts";
import { seriesExample } from "#lib/load-tests/runs/run-example.ts";
import { problem } from "#lib/shared/problem.ts";
import { answerChecker, operationsOf } from "./check-answer.test-data.ts";

const document = apiDocument("http://headroom.test");
const faultsOf = answerChecker(document);
const series = operationsOf(document).find(({ id }) => id === "getRunSeries");
const headers = { "x-content-type-options": "nosniff" };

async function faults(answer: Response): Promise<string[]> {
  if (!series) throw new Error("The document tells of no series.");
  return faultsOf(series, answer);
}

test("an answer as documented has no fault", async () => {
  expect(await faults(Response.json(seriesExample, { headers }))).toEqual([]);
  expect(await faults(problem(404, "There is no such run.", { headers }))).toEqual([]);
});

test.each<[string, Response, RegExp]>([
  ["a status", Response.json(seriesExample, { status: 201, headers }), /status 201/],
  ["a media type", new Response("{}", { headers: { ...headers, "content-type": "text/plain" } }), /text\/plain/],
  ["a field", Response.json({ ...seriesExample, p95: 1 }, { headers }), /additional properties.*p95/],
  ["a local time", Response.json({ ...seriesExample, startedAt: "17/11/2026" }, { headers }), /date-time/],
  ["a missing field", Response.json({ ...seriesExample, points: undefined }, { headers }), /points/],
  [
    "a text for a number",
    Response.json({ ...seriesExample, bucketMs: "1000" }, { headers }),
    /bucketMs must be integer/,
  ],
  ["a missing header", problem(429, "Later.", { headers }), /Retry-After is missing/],
  ["an answer to sniff at", Response.json(seriesExample), /sniffed/],
])("%s that is not documented is told", async (_what, answer, fault) => {
  expect(await faults(answer)).toEqual([expect.stringMatching(fault)]);
});
