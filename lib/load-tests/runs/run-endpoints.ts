import type { Endpoint } from "#lib/shared/endpoint.ts";
import { runExample, seriesExample } from "./run-example.ts";
import { namedRun, namedSeries, runsTag } from "./run-named-schemas.ts";
import { artifactQuerySchema, runParamsSchema, seriesQuerySchema } from "./run-schema.ts";
import { uploadEndpoint } from "./upload-endpoint.ts";

/** The routes of runs for the document of the API. */
export const runEndpoints: Endpoint[] = [
  uploadEndpoint,
  {
    id: "getRun",
    tag: runsTag,
    method: "get",
    path: "/api/v1/runs/{id}",
    summary: "Get a run with its verdict",
    description:
      "Ask it until `status` is `ready` or `failed`. Figures, labels and verdict come with `ready`; `error.message` says why it `failed`.",
    scope: "runs:read",
    params: runParamsSchema,
    answers: { 200: { description: "The run, whatever its status.", json: namedRun, example: runExample } },
    problems: { 404: "There is no such run, or it is another team's." },
  },
  {
    id: "getRunSeries",
    tag: runsTag,
    method: "get",
    path: "/api/v1/runs/{id}/series",
    summary: "Get one figure over time",
    description:
      "Of the whole run, or of one of its labels. The first point is number 0: point i covers `bucketMs` from `startedAt` + i · `bucketMs`; there are at most 600.",
    scope: "runs:read",
    params: runParamsSchema,
    query: seriesQuerySchema,
    answers: { 200: { description: "One number a bucket.", json: namedSeries, example: seriesExample } },
    problems: { 404: "There is no such run, or no such label in it." },
  },
  {
    id: "getRunArtifact",
    tag: runsTag,
    method: "get",
    path: "/api/v1/runs/{id}/artifact",
    summary: "Download an uploaded file",
    description: "The file comes byte for byte, as an attachment under a policy that lets no browser run it.",
    scope: "runs:read",
    params: runParamsSchema,
    query: artifactQuerySchema,
    answers: {
      200: {
        description: "The file.",
        mediaType: "application/octet-stream",
        headers: {
          "Content-Disposition": "The name under which the file was sent.",
          "Repr-Digest": "The file's SHA-256 (RFC 9530), to check that every byte arrived.",
        },
      },
    },
    problems: { 404: "There is no such run, no such file in it, or the file is no longer on the disk." },
    curl: { args: ["-OJ"] },
  },
];
