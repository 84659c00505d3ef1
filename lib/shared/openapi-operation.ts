import type { Answer, Endpoint, JsonSchema, MediaType, NamedSchema, Parameter, ProblemAnswer } from "./endpoint.ts";
import { curlOf } from "./openapi-curl.ts";
import { parametersOf, referenceTo } from "./openapi-schema.ts";
import { problemSchema, titles } from "./problem.ts";
import type { FieldError } from "./result.ts";

export const problemName = "Problem";
/** The body of every problem that has no members of its own. */
export const plainProblem: NamedSchema = { name: problemName, schema: problemSchema };

const team: Parameter = {
  name: "team",
  in: "query",
  description:
    "The team's name in URLs. Needed with an instance token and with a browser session; a team's own token needs none.",
  schema: { type: "string", minLength: 1, maxLength: 60 },
  example: "checkout-team",
};

const retryAfter = { "Retry-After": "Seconds to wait before the next request." };
const problemHeaders: Record<number, Record<string, string>> = {
  401: { "WWW-Authenticate": "`Bearer`: what would be accepted." },
  429: retryAfter,
  503: retryAfter,
};

/** What can be said of one call besides its body. */
export type OperationParameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  example?: unknown;
  schema: JsonSchema;
};
export type Content = Record<string, { schema: JsonSchema; example?: unknown }>;
export type Response = {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content: Content;
};

/** One operation of the document, with the problems that its lock answers with. `url` is where this Headroom is. */
export function operationOf(endpoint: Endpoint, url: string) {
  const { id, tag, summary, description, scope, params, query, more = [], body, answers } = endpoint;
  const parameters: OperationParameter[] = [
    ...parametersOf(params, "path"),
    ...parametersOf(query, "query"),
    ...more.map((parameter) => ({ required: false, ...parameter })),
    ...(isOnTeam(endpoint) ? [{ required: false, ...team }] : []),
  ];
  return {
    operationId: id,
    tags: [tag.name],
    summary,
    ...(description && { description }),
    security: scope === null ? [] : [{ token: [scope] }, { session: [] }],
    parameters,
    ...(body && { requestBody: { required: true, content: mapValues(body, mediaTypeOf) } }),
    responses: { ...mapValues(answers, answerOf), ...problemsOf(endpoint) },
    "x-codeSamples": [{ lang: "Shell", label: "curl", source: curlOf(endpoint, parameters, url) }],
  };
}

function isOnTeam({ scope, on = "team" }: Endpoint): boolean {
  return scope !== null && on === "team";
}

function mediaTypeOf({ description, json, schema = {}, example }: MediaType): Content[string] {
  const shape = json ? referenceTo(json.name) : schema;
  return { schema: { ...shape, ...(description && { description }) }, ...(example !== undefined && { example }) };
}

function answerOf({ description, json, mediaType, also = [], headers, example }: Answer): Response {
  const type = mediaType ?? (json && "application/json");
  const others = Object.fromEntries(also.map((other) => [other, mediaTypeOf({ json })]));
  const content = type ? { [type]: mediaTypeOf({ json, example }), ...others } : {};
  return { description, ...headersOf(headers), content };
}

function headersOf(headers: Record<string, string> | undefined) {
  if (!headers) return {};
  return { headers: mapValues(headers, (description) => ({ description, schema: { type: "string" } })) };
}

function problemsOf(endpoint: Endpoint): Record<string, Response> {
  const entries = Object.entries({ ...lockProblems(endpoint), ...endpoint.problems }).map(([status, answer]) => {
    const told = typeof answer === "string" ? { description: answer } : answer;
    const { description, json = plainProblem, example } = told;
    const content = {
      "application/problem+json": mediaTypeOf({ json, example: example ?? exampleOf(Number(status), endpoint.scope) }),
    };
    return [status, { description, ...headersOf(problemHeaders[Number(status)]), content }];
  });
  return Object.fromEntries(entries);
}

/** What `apiRoute` and `instanceRoute` answer with before the operation begins. */
function lockProblems(endpoint: Endpoint): Record<number, ProblemAnswer> {
  const { scope, params, query, body } = endpoint;
  if (scope === null) return {};
  const isTeams = isOnTeam(endpoint);
  const refusals = isTeams ? "or the role in the team does not allow it" : "it is a team's, or the person is no admin";
  const problems: Record<number, ProblemAnswer> = {
    401: "The token is missing, unknown, expired or revoked.",
    403: `The token lacks the scope \`${scope}\`, ${refusals}.`,
    429: "Too many requests with a wrong token from this address.",
    500: "A fault of Headroom; the server's log tells more.",
    503: "The database does not answer at the moment.",
  };
  if (isTeams) problems[400] = "The team is not named, or something in the request is not valid: `errors` names it.";
  else if (query || body) problems[400] = "Something in the request is not valid: `errors` names it.";
  if (body && Object.keys(body).join() === "application/json") {
    problems[413] = "The body is larger than 1 MiB.";
    problems[415] = "The body is not sent as `application/json`.";
  }
  if (isTeams || params) problems[404] = "There is no such thing, or it is another team's.";
  return problems;
}

/** A refusal that names a field. */
export const problemExample = problemOf(400, "The request's query is not valid.", [
  { path: "metric", message: 'Invalid option: expected one of "p50Ms"|"p95Ms"|"p99Ms"' },
]);

function exampleOf(status: number, scope: string | null) {
  const details: Record<number, string> = {
    401: "The token is unknown, expired or revoked.",
    403: `This token lacks the scope ${scope}.`,
    404: "There is nothing here.",
    429: "Too many requests with a wrong token. Try again later.",
  };
  const detail = details[status];
  return detail ? problemOf(status, detail) : undefined;
}

function problemOf(status: number, detail: string, errors: FieldError[] = []) {
  return { type: "about:blank", title: titles[status], status, detail, errors };
}

function mapValues<Value, Mapped>(
  record: Record<string, Value>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
