import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Endpoint } from "#lib/shared/endpoint.ts";
import { openApiDocument } from "#lib/shared/openapi.ts";
import { apiGroups, plainProblem } from "./api-page.ts";

const thing = { name: "Thing", schema: z.object({ sizeBytes: z.number().describe("How big.") }) };
const tag = { name: "Things", description: "What there is." };
const id = z
  .string()
  .describe("Its name.")
  .meta({ examples: ["t-1"] });
const endpoints: Endpoint[] = [
  {
    id: "getThing",
    tag,
    method: "get",
    path: "/api/v1/things/{id}",
    summary: "Get a thing",
    scope: "runs:read",
    params: z.object({ id }),
    answers: { 200: { description: "It.", json: thing, example: { sizeBytes: 3 } } },
    problems: { 409: "It is in use." },
  },
  {
    id: "putInstance",
    tag: { name: "Instance", description: "All of it." },
    method: "put",
    path: "/api/v1/instance.json",
    summary: "Set it up",
    scope: "config:write",
    on: "instance",
    body: { "application/json": { json: thing, description: "A thing." } },
    answers: { 204: { description: "Done." } },
    problems: {},
  },
];
const document = openApiDocument(endpoints, { url: "https://headroom.test", sessionCookie: "session" });
const groups = apiGroups(document);
const [getThing, putInstance] = groups.flatMap(({ operations }) => operations);

describe("the page of the API", () => {
  test("groups operations by their tags, each with its anchor", () => {
    expect(groups.map(({ name, operations }) => [name, operations.map(({ anchor }) => anchor)])).toEqual([
      ["Things", ["get-things-id"]],
      ["Instance", ["put-instance-json"]],
    ]);
  });

  test("tells the scope, and the team for what is about one", () => {
    expect(getThing?.scope).toBe("runs:read");
    expect(getThing?.parameters.map(({ name, place, isRequired }) => [name, place, isRequired])).toEqual([
      ["id", "path", true],
      ["team", "query", false],
    ]);
    expect(putInstance?.parameters).toEqual([]);
  });

  test("tells answers apart from problems, those of the lock among them", () => {
    expect(getThing?.answers.map(({ status }) => status)).toEqual([200]);
    expect(getThing?.problems.map(({ status }) => status)).toEqual([400, 401, 403, 404, 409, 429, 500, 503]);
    expect(putInstance?.problems.map(({ status }) => status)).toEqual([400, 401, 403, 413, 415, 429, 500, 503]);
    expect(getThing?.problems.find(({ status }) => status === 401)?.headers).toEqual([
      expect.objectContaining({ name: "WWW-Authenticate" }),
    ]);
  });

  test("shows bodies with their fields and an example", () => {
    expect(getThing?.answers[0]?.body).toMatchObject({
      mediaType: "application/json",
      name: "Thing",
      fields: [{ name: "sizeBytes", unit: "bytes" }],
      example: '{\n  "sizeBytes": 3\n}',
    });
    expect(putInstance?.bodies).toMatchObject([{ name: "Thing", description: "A thing." }]);
    expect(putInstance?.answers[0]?.body).toBeNull();
  });

  test("shows a call to copy, with the address of this Headroom", () => {
    expect(getThing?.curl).toBe(
      'curl --fail-with-body \\\n  -H "Authorization: Bearer $HEADROOM_TOKEN" \\\n  "https://headroom.test/api/v1/things/t-1"',
    );
    expect(putInstance?.curl).toContain("-X PUT");
  });

  test("shows what every refusal looks like", () => {
    const { example, fields } = plainProblem(document);
    expect(Object.keys(JSON.parse(example))).toEqual(fields.map(({ name }) => name));
  });
});
