import { expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

const url = new URL("http://headroom.example.org/api/v1/runs?test=chekout");
const refusal = (status: number, body: unknown, headers = {}) =>
  refusalOf({ status, headers, text: typeof body === "string" ? body : JSON.stringify(body) }, url);

test("an unknown test is told with the option that makes it", () => {
  const detail = 'There is no test "chekout" here. Did you mean checkout? With create=true it is made.';
  expect(refusal(404, { detail, errors: [{ path: "test", message: "Unknown." }] })).toBe(
    'There is no test "chekout" here. Did you mean checkout? With --create it is made.',
  );
});

test("a refused token is told with the server's reason", () => {
  expect(refusal(401, { detail: "The token was revoked.", errors: [] })).toMatch(
    /^Headroom refused the token: The token was revoked\. Set HEADROOM_TOKEN/,
  );
});

test("a missing team is told as an option", () => {
  const detail = "An instance token acts on every team: name it with ?team=slug.";
  expect(refusal(400, { detail, errors: [{ path: "team", message: "Required." }] })).toContain("with --team SLUG");
});

test("wrong fields are listed", () => {
  const errors = [{ path: "startedAt", message: "not a time" }];
  expect(refusal(400, { detail: "The request's query is not valid.", errors })).toBe(
    "The request's query is not valid.\n  startedAt: not a time",
  );
});

test.each(["<html>", "", "null", "[]", '{"detail": 3}'])("%j does not come from Headroom", (body) => {
  expect(refusal(404, body)).toContain("is not Headroom (HTTP 404)");
});

test("a redirect is not followed, because it would take the token along", () => {
  expect(refusal(301, "", { location: "https://headroom.example.org/api/v1/runs" })).toBe(
    "http://headroom.example.org leads to https://headroom.example.org: set HEADROOM_URL to that address.",
  );
});
