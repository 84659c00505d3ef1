import type { JsonSchema } from "#lib/shared/endpoint.ts";
import type { OpenApiDocument } from "#lib/shared/openapi.ts";
import { type Content, problemExample, problemName, type Response } from "#lib/shared/openapi-operation.ts";
import { titles } from "#lib/shared/problem.ts";
import { anchorOf } from "./anchor-of.ts";
import type { Field } from "./field.ts";
import { fieldOf, fieldsOf } from "./field-of.ts";
import { nameOf, type ShownSchemas, shownSchemas } from "./shown-schema.ts";

export type ShownBody = {
  mediaType: string;
  description: string;
  /** The component's name, `Run`; null for what has none. */
  name: string | null;
  fields: Field[];
  /** As JSON, indented; null without one. */
  example: string | null;
};

export type ShownAnswer = {
  status: number;
  /** `200 OK` and `404 Not found` are told by both. */
  title: string;
  description: string;
  headers: { name: string; description: string }[];
  body: ShownBody | null;
};

export type ShownParameter = Field & { place: "path" | "query" | "header" };

export type ShownOperation = {
  /** `post-runs` */
  anchor: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  scope: string | null;
  parameters: ShownParameter[];
  bodies: ShownBody[];
  answers: ShownAnswer[];
  problems: ShownAnswer[];
  curl: string;
};

export type ShownGroup = { name: string; description: string; operations: ShownOperation[] };

const successes: Record<number, string> = { 200: "OK", 201: "Created", 202: "Accepted", 204: "Done" };

/** What every refusal looks like. */
export function plainProblem({ components }: OpenApiDocument): { example: string; fields: Field[] } {
  const schemas = shownSchemas(components.schemas);
  return {
    example: JSON.stringify(problemExample, null, 2),
    fields: fieldsOf({ $ref: `#/components/schemas/${problemName}` }, schemas),
  };
}

type Operation = NonNullable<OpenApiDocument["paths"][string]["get"]>;

/** The document's operations as people read them, by tag, in the document's order. */
export function apiGroups({ tags, paths, components }: OpenApiDocument): ShownGroup[] {
  const schemas = shownSchemas(components.schemas);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tags: operation.tags,
      ...shown(method, path, operation, schemas),
    })),
  );
  return tags.map((tag) => ({
    ...tag,
    operations: operations.filter((operation) => operation.tags.includes(tag.name)),
  }));
}

function shown(method: string, path: string, operation: Operation, schemas: ShownSchemas): ShownOperation {
  const { summary, description = "", security, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, response]) => answerOf(Number(status), response, schemas));
  return {
    anchor: anchorOf(method, path),
    method: method.toUpperCase(),
    path,
    summary,
    description,
    scope: security.flatMap(({ token = [] }: { token?: string[] }) => token)[0] ?? null,
    parameters: parameters.map(({ name, in: place, required, description = "", schema }) => ({
      place,
      ...fieldOf(name, { ...schema, description }, required, schemas),
    })),
    bodies: bodiesOf(requestBody?.content ?? {}, schemas),
    answers: answers.filter(({ status }) => status < 400),
    problems: answers.filter(({ status }) => status >= 400),
    curl: operation["x-codeSamples"][0]?.source ?? "",
  };
}

function answerOf(
  status: number,
  { description, headers = {}, content }: Response,
  schemas: ShownSchemas,
): ShownAnswer {
  return {
    status,
    title: successes[status] ?? titles[status] ?? "",
    description,
    headers: Object.entries(headers).map(([name, header]) => ({ name, description: header.description })),
    body: bodiesOf(content, schemas)[0] ?? null,
  };
}

function bodiesOf(content: Content, schemas: ShownSchemas): ShownBody[] {
  return Object.entries(content).map(([mediaType, { schema, example }]) => ({
    mediaType,
    description: textOf(schema),
    name: nameOf(schema),
    fields: fieldsOf(schema, schemas),
    example: example === undefined ? null : JSON.stringify(example, null, 2),
  }));
}

function textOf({ description }: JsonSchema): string {
  return typeof description === "string" ? description : "";
}
