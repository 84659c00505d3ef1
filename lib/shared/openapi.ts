import { z } from "zod";
import { problemSchema, titles } from "./problem.ts";
import { version } from "./version.ts";

type JsonSchema = Record<string, unknown>;

/** A schema with a name of its own in the document: `Run`. */
export type NamedSchema = { name: string; schema: z.ZodType };

/** One method of one route, as the document tells it. `scope` is what a token needs; null lets anybody in. */
export type Endpoint = {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** `/api/v1/runs/{id}` */
  path: string;
  summary: string;
  scope: string | null;
  params?: z.ZodType;
  query?: z.ZodType;
  /** Parameters and headers that no schema holds. */
  more?: Parameter[];
  /** By media type. */
  body?: Record<string, JsonSchema>;
  answers: Record<number, { description: string; json?: NamedSchema; mediaType?: string }>;
  /** Statuses beside those that every locked route answers with. */
  problems: number[];
};

type Parameter = { name: string; in: "query" | "header"; description: string; schema: JsonSchema };

const problem: NamedSchema = { name: "Problem", schema: problemSchema };
const lockProblems = [400, 401, 403, 404, 429];

const team: Parameter = {
  name: "team",
  in: "query",
  description: "The team's name in URLs. For an instance token; a team's own token needs none.",
  schema: { type: "string" },
};

/** An OpenAPI 3.1 document of these endpoints. `url` is where this Headroom is: "https://headroom.example". */
export function openApiDocument(endpoints: readonly Endpoint[], url: string) {
  const named = [
    problem,
    ...endpoints.flatMap(({ answers }) => Object.values(answers).flatMap(({ json }) => json ?? [])),
  ];
  const paths: Record<string, Partial<Record<Endpoint["method"], ReturnType<typeof operation>>>> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method] = operation(endpoint);
  return {
    openapi: "3.1.0",
    info: { title: "Headroom", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url }],
    paths,
    components: {
      schemas: Object.fromEntries(named.map(({ name, schema }) => [name, jsonSchemaOf(schema)])),
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token, `hr_…`, with its scopes." } },
    },
  };
}

function operation({ summary, scope, params, query, more = [], body, answers, problems }: Endpoint) {
  const parameters = [
    ...parametersOf(params, "path"),
    ...parametersOf(query, "query"),
    ...more,
    ...(scope === null ? [] : [team]),
  ];
  const statuses = [...(scope === null ? [] : lockProblems), ...problems];
  return {
    summary,
    security: scope === null ? [] : [{ token: [scope] }],
    parameters,
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, json, mediaType = "application/json" }]) => [
          status,
          { description, content: contentOf({ [mediaType]: json ? reference(json) : {} }) },
        ]),
      ),
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          { description: titles[status], content: contentOf({ "application/problem+json": reference(problem) }) },
        ]),
      ),
    },
  };
}

function contentOf(schemas: Record<string, JsonSchema>) {
  return Object.fromEntries(Object.entries(schemas).map(([mediaType, schema]) => [mediaType, { schema }]));
}

function reference({ name }: NamedSchema): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Parameters whose names the caller makes (`tag.KEY`) are records here and told by `more`. */
function parametersOf(schema: z.ZodType | undefined, place: "path" | "query") {
  const { properties = {}, required = [] } = schema ? z.toJSONSchema(schema, { io: "input", override: tidy }) : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === "boolean" || property.type === "object") return [];
    const { description, ...shape } = property;
    return [{ name, in: place, required: required.includes(name), ...(description && { description }), schema: shape }];
  });
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io: "input", override: tidy });
  return shape;
}

/** Leaves out what says nothing to a reader: the range of a double's integers, and a pattern beside its format. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
