import type { Endpoint } from "#lib/shared/endpoint.ts";
import { configAnswerSchema } from "./config-answer.ts";
import { configQuerySchema } from "./config-query-schema.ts";

const tag = { name: "Configuration", description: "Teams, services, environments and tests as one file." };

const example = `teams:
  shop:
    services:
      checkout: { tags: [java] }
    tests:
      checkout-nightly:
        services: [checkout]
        objectives: ["p95 <= 300 ms"]
`;

/** The routes of configuration as code for the document of the API. */
export const configEndpoints: Endpoint[] = [
  {
    id: "getConfig",
    tag,
    method: "get",
    path: "/api/v1/config",
    summary: "Get the headroom.yaml of what is there",
    description:
      "It declares all that is not archived, whether a file manages it or not. Applied again it changes nothing but that. With `Accept: application/json` it comes as JSON.",
    scope: "config:write",
    on: "instance",
    answers: { 200: { description: "The file.", mediaType: "application/yaml", also: ["application/json"] } },
    problems: {},
  },
  {
    id: "applyConfig",
    tag,
    method: "put",
    path: "/api/v1/config",
    summary: "Apply a headroom.yaml",
    description:
      "All of it or nothing, and the same file again changes nothing. What an earlier file named and this one does not becomes unmanaged; with `prune: true` it is archived. Of two at once, one waits for the other. The file's schema is at `/schema/headroom.schema.json`.",
    scope: "config:write",
    on: "instance",
    query: configQuerySchema,
    body: { "application/yaml": { description: "The file, of at most 4 MiB. JSON is YAML too.", example } },
    answers: {
      200: {
        description: "What was changed, or with `dryRun` would be.",
        json: { name: "ConfigChanges", schema: configAnswerSchema },
        example: {
          dryRun: false,
          plan: "9f86d081884c7d65",
          changes: [
            { action: "create", kind: "service", path: "teams.shop.services.checkout", name: "Checkout", fields: [] },
            {
              action: "update",
              kind: "test",
              path: "teams.shop.tests.checkout-nightly",
              name: "Checkout nightly",
              fields: ["objectives"],
            },
          ],
          unchanged: 12,
        },
      },
    },
    problems: {
      409: "What is here has changed since the plan that `plan` names was made. Nothing was applied.",
      413: "The file is larger than 4 MiB.",
      422: "The file is not valid. `errors` has all that is wrong, with path, line and column; nothing was changed.",
    },
    curl: { args: ["-X PUT", "--data-binary @headroom.yaml"] },
  },
];
