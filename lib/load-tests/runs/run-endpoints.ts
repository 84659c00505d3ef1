import type { Endpoint, NamedSchema } from "#lib/shared/openapi.ts";
import { runAnswerSchema } from "./run-answer.ts";
import { artifactQuerySchema, runParamsSchema, runUploadSchema, seriesQuerySchema } from "./run-schema.ts";
import { seriesAnswerSchema } from "./run-series-answer.ts";

const run: NamedSchema = { name: "Run", schema: runAnswerSchema };
const series: NamedSchema = { name: "Series", schema: seriesAnswerSchema };
const text = { type: "string", maxLength: 200 };

/** The routes of runs for the document of the API. */
export const runEndpoints: Endpoint[] = [
  {
    method: "post",
    path: "/api/v1/runs",
    summary: "Uploads the result files of one run",
    scope: "runs:write",
    query: runUploadSchema,
    more: [
      { name: "tag.KEY", in: "query", description: "A tag; KEY is a name of yours.", schema: text },
      { name: "config.KEY", in: "query", description: "How the run was set up: `config.users=200`.", schema: text },
      {
        name: "Idempotency-Key",
        in: "header",
        description: "The same key within 24 hours answers with the run that was made then.",
        schema: { ...text, minLength: 1 },
      },
      {
        name: "Content-Encoding",
        in: "header",
        description: "Of a raw body.",
        schema: { type: "string", enum: ["identity", "gzip", "zstd"] },
      },
    ],
    body: {
      "application/octet-stream": {},
      "multipart/form-data": {
        type: "object",
        properties: {
          file: { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } },
        },
      },
    },
    answers: {
      200: { description: "Read and judged within `wait`", json: run },
      202: { description: "Taken; not read yet", json: run },
    },
    problems: [413, 415, 422, 507],
  },
  {
    method: "get",
    path: "/api/v1/runs/{id}",
    summary: "A run with its figures, its labels and its verdict",
    scope: "runs:read",
    params: runParamsSchema,
    answers: { 200: { description: "The run", json: run } },
    problems: [],
  },
  {
    method: "get",
    path: "/api/v1/runs/{id}/series",
    summary: "One figure of a run, or of one of its labels, over time",
    scope: "runs:read",
    params: runParamsSchema,
    query: seriesQuerySchema,
    answers: { 200: { description: "One number a bucket", json: series } },
    problems: [],
  },
  {
    method: "get",
    path: "/api/v1/runs/{id}/artifact",
    summary: "A file of a run as it was uploaded, byte for byte",
    scope: "runs:read",
    params: runParamsSchema,
    query: artifactQuerySchema,
    answers: { 200: { description: "The file", mediaType: "application/octet-stream" } },
    problems: [],
  },
];
