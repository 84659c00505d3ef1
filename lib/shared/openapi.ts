import type { Endpoint, NamedSchema } from "./endpoint.ts";
import { operationOf, plainProblem } from "./openapi-operation.ts";
import { componentSchemas } from "./openapi-schema.ts";
import { version } from "./version.ts";

type Place = {
  /** Where this Headroom is: "https://headroom.example". */
  url: string;
  /** The name of the cookie of the browser's session. */
  sessionCookie: string;
};

/** An OpenAPI 3.1 document of these endpoints. */
export function openApiDocument(endpoints: readonly Endpoint[], { url, sessionCookie }: Place) {
  const paths: Record<string, Partial<Record<Endpoint["method"], ReturnType<typeof operationOf>>>> = {};
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(endpoint, url);
  const tags = [...new Map(endpoints.map(({ tag }) => [tag.name, tag])).values()];
  return {
    openapi: "3.1.0",
    info: {
      title: "Headroom",
      version,
      summary: "Load-test results in, verdicts out.",
      description,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url, description: "This Headroom" }],
    tags,
    paths,
    components: {
      schemas: componentSchemas(namedIn(endpoints)),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: tokenDescription },
        session: { type: "apiKey", in: "cookie", name: sessionCookie, description: sessionDescription },
      },
    },
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

/** Each named schema once, whatever the number of answers that have it. */
function namedIn(endpoints: readonly Endpoint[]): NamedSchema[] {
  const named = endpoints.flatMap(({ body = {}, answers, problems }) =>
    [...Object.values(body), ...Object.values(answers), ...Object.values(problems)].flatMap((told) =>
      typeof told === "string" ? [] : (told.json ?? []),
    ),
  );
  return [...new Map([plainProblem, ...named].map((one) => [one.name, one])).values()];
}

const description = `JSON over HTTP. Names are camelCase and end in their unit: \`p95Ms\` is milliseconds, \`throughputRps\` requests a second, \`changePct\` percent, \`receivedBytes\` bytes. Rates such as \`errorRate\` are shares: 0.01 is 1 %. Times are RFC 3339 in UTC. What is not known is \`null\`, never 0.

Every refusal is a problem (RFC 9457, \`application/problem+json\`): \`detail\` says in a sentence what to do, \`errors\` names the fields that are wrong. What belongs to another team is 404.

Answers may gain fields; clients leave aside what they do not know.`;

const tokenDescription =
  "`Authorization: Bearer hr_…`. A token has the scopes that it was made with and an end. Each operation names the one scope that it needs. A team's token acts on its team; an instance token acts on every team, which each request names with `?team=slug`, and on the instance itself.";

const sessionDescription =
  "The session of a signed-in browser, for Headroom's own pages: accepted from the same origin only, and the person's role decides instead of scopes. `?team=slug` names the team.";
