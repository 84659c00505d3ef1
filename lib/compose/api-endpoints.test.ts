import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { tokenScopes } from "#lib/auth/actor.ts";
import { problem, problemSchema } from "#lib/shared/problem.ts";
import { apiDocument } from "./api-document.ts";
import { apiEndpoints } from "./api-endpoints.ts";

const project = join(import.meta.dirname, "../..");
const document = apiDocument("https://headroom.test");
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe("the document of the API", () => {
  test("tells of every route under /api/v1 its method, its lock and its scope, and of nothing else", () => {
    const described = apiEndpoints.map(({ method, path, scope, on = "team" }) =>
      [method.toUpperCase(), path, scope === null ? "open" : on, scope ?? undefined].join(" "),
    );
    expect(described.sort()).toEqual(routesThere().sort());
  });

  test("is accepted by Redocly's linter with its recommended rules", async () => {
    const config = await createConfig({ extends: ["recommended"] });
    const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: "openapi.json", config });
    const told = found.map(({ ruleId, severity, message, location }) => {
      return `${severity} ${ruleId} at ${location.map(({ pointer }) => pointer).join()}: ${message}`;
    });
    expect(told.filter((problem) => !isExcused(problem))).toEqual([]);
  });

  test("is JSON, and describes every operation, parameter, body and field", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(operations.filter(({ summary, description }) => !summary || !description)).toEqual([]);
    expect(undescribed(document.components.schemas)).toEqual([]);
    const parameters = operations.flatMap(({ parameters }) => parameters);
    expect(parameters.filter((parameter) => !parameter.description)).toEqual([]);
  });

  test("names scopes that a token can have", () => {
    const scopes = apiEndpoints.flatMap(({ scope }) => scope ?? []);
    expect(scopes.filter((scope) => !tokenScopes.some((known) => known === scope))).toEqual([]);
  });

  test("gives an example of every JSON body that it answers with", () => {
    const without = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content ?? {})
          .filter(([, { schema, example }]) => Number(status) < 300 && "$ref" in schema && example === undefined)
          .map(() => `${operationId} ${status}`),
      ),
    );
    expect(without).toEqual([]);
  });
});

test("an upload names its test, and may name all that the schema takes", () => {
  const parameters = document.paths["/api/v1/runs"]?.post?.parameters ?? [];
  expect(parameters.filter(({ required }) => required)).toEqual([expect.objectContaining({ name: "test" })]);
  expect(parameters.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["environment", "branch", "revision", "startedAt", "wait", "create", "team", "tag.KEY"]),
  );
});

test("an error answer is what the document says", async () => {
  const body: unknown = await problem(400, "Say which test.", {
    errors: [{ path: "test", message: "Required." }],
  }).json();
  expect(problemSchema.parse(body)).toEqual(body);
  expect(z.fromJSONSchema(document.components.schemas.Problem ?? false).parse(body)).toEqual(body);
});

/** What the document's own operation answers is the same for everybody, whatever is asked: nothing to refuse. */
function isExcused(told: string): boolean {
  return told.includes("operation-4xx-response at #/paths/~1api~1v1~1openapi.json/");
}

function routesThere(): string[] {
  return globSync("app/api/v1/**/route.ts", { cwd: project }).flatMap((file) => {
    const path = file
      .replace(/^app/, "")
      .replace(/\/route\.ts$/, "")
      .replaceAll(/\[(\w+)\]/g, "{$1}");
    const text = readFileSync(join(project, file), "utf8");
    const methods = text.matchAll(
      /^export (?:const|(?:async )?function) ([A-Z]+)\b(?: = (\w+)Route\(\s*\{\s*scope: "([^"]+)")?/gm,
    );
    return [...methods].map(([, method, lock, scope]) => {
      const on = lock === "api" ? "team" : "instance";
      return [method, path, lock ? on : "open", scope].join(" ");
    });
  });
}

/** Paths of the fields of these schemas that say nothing of themselves, but for what an enum says. */
function undescribed(schemas: unknown, path = ""): string[] {
  if (typeof schemas !== "object" || schemas === null) return [];
  return Object.entries(schemas).flatMap(([name, inner]) => {
    const here = `${path}/${name}`;
    const saysNothing = path.endsWith("/properties") && !["description", "enum", "$ref"].some((key) => key in inner);
    return [...(saysNothing ? [here] : []), ...undescribed(inner, here)];
  });
}
