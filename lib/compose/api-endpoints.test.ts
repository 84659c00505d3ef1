import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { runAnswerSchema } from "#lib/load-tests/runs/run-answer.ts";
import { seriesAnswerSchema } from "#lib/load-tests/runs/run-series-answer.ts";
import { openApiDocument } from "#lib/shared/openapi.ts";
import { problem, problemSchema } from "#lib/shared/problem.ts";
import { apiEndpoints } from "./api-endpoints.ts";

const project = join(import.meta.dirname, "../..");
const document = openApiDocument(apiEndpoints, "https://headroom.example");
const { schemas } = document.components;

test("every route under /api/v1 is described with its method and its scope, and nothing else is", () => {
  const described = apiEndpoints.map(({ method, path, scope }) => `${method.toUpperCase()} ${path} ${scope}`);
  expect(described.sort()).toEqual(routesThere().sort());
});

test("every parameter of a path is described", () => {
  for (const { path, method } of apiEndpoints) {
    const inPath = parametersOf(path, method).filter((parameter) => parameter.in === "path");
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath.map(({ name }) => `{${name}}`));
  }
});

test("every reference leads somewhere, and the document is JSON", () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
  expect(new Set(references)).toEqual(new Set(Object.keys(schemas)));
  expect(JSON.parse(text)).toEqual(document);
});

test("an upload names its test, and may name all that the schema takes", () => {
  const parameters = parametersOf("/api/v1/runs", "post");
  expect(parameters.filter((parameter) => "required" in parameter && parameter.required)).toEqual([
    expect.objectContaining({ name: "test" }),
  ]);
  expect(parameters.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["environment", "branch", "revision", "startedAt", "wait", "create", "team", "tag.KEY"]),
  );
});

test.each([
  ["Run", runAnswerSchema, /^GET \/api\/v1\/runs\/\{id\}$/],
  ["Series", seriesAnswerSchema, /\/series/],
] as const)(
  "the example of a %s in docs/api.md is what the document says, no less and no more",
  (name, schema, title) => {
    const example = exampleUnder(title);
    expect(schema.parse(example)).toEqual(example);
    expect(z.fromJSONSchema(schemas[name] ?? false).parse(example)).toEqual(example);
  },
);

test("an error answer is what the document says", async () => {
  const body: unknown = await problem(400, "Say which test.", {
    errors: [{ path: "test", message: "Required." }],
  }).json();
  expect(problemSchema.parse(body)).toEqual(body);
  expect(z.fromJSONSchema(schemas.Problem ?? false).parse(body)).toEqual(body);
});

function parametersOf(path: string, method: "get" | "post" | "put" | "patch" | "delete") {
  return document.paths[path]?.[method]?.parameters ?? [];
}

function routesThere(): string[] {
  return globSync("app/api/v1/**/route.ts", { cwd: project }).flatMap((file) => {
    const path = file
      .replace(/^app/, "")
      .replace(/\/route\.ts$/, "")
      .replaceAll(/\[(\w+)\]/g, "{$1}");
    const text = readFileSync(join(project, file), "utf8");
    const methods = [
      ...text.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b(?: = apiRoute\(\{ scope: "([^"]+)")?/gm),
    ];
    return methods.map(([, method, scope]) => `${method} ${path} ${scope ?? null}`);
  });
}

/** The first block of JSON under the heading in docs/api.md. */
function exampleUnder(title: RegExp): unknown {
  const page = readFileSync(join(project, "docs/api.md"), "utf8");
  const section = page.split(/^## /m).find((part) => title.test((part.split("\n")[0] ?? "").replaceAll("`", "")));
  return JSON.parse(/```json\n([\s\S]*?)```/.exec(section ?? "")?.[1] ?? "null");
}
