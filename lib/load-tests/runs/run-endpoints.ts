import type { Endpoint } from "#lib/shared/endpoint.ts";
import { resourcesExample } from "../resources/resources-answer.ts";
import { runExample, seriesExample } from "./run-example.ts";
import { namedResources, namedRun, namedRunPatch, namedSeries, runsTag } from "./run-named-schemas.ts";
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
    id: "editRun",
    tag: runsTag,
    method: "patch",
    path: "/api/v1/runs/{id}",
    summary: "Change what is said of a run",
    description:
      "Notes, tags, whether it counts, and whether it is the new normal, the pinned baseline or the anchor of its test. What is left out stays. Verdicts that stand on it are made anew a moment later.",
    scope: "runs:write",
    params: runParamsSchema,
    body: { "application/json": { json: namedRunPatch, example: { invalid: "The data was not reset." } } },
    answers: { 200: { description: "The run as it is now.", json: namedRun, example: runExample } },
    problems: {
      404: "There is no such run, or it is another team's.",
      409: "The run is not ready, or a file manages the baseline of its test.",
    },
  },
  {
    id: "deleteRun",
    tag: runsTag,
    method: "delete",
    path: "/api/v1/runs/{id}",
    summary: "Delete a run",
    description: "It is hidden at once, feeds no baseline, and is removed for good after 30 days.",
    scope: "runs:write",
    params: runParamsSchema,
    answers: { 204: { description: "It is deleted." } },
    problems: { 404: "There is no such run, or it is another team's." },
  },
  {
    id: "judgeRunAgain",
    tag: runsTag,
    method: "post",
    path: "/api/v1/runs/{id}/verdict",
    summary: "Judge a run again",
    description:
      "By the present rules and the present settings of its test. `verdict.rules` of the run says by which rules it was judged; older verdicts stay as they were said until somebody asks.",
    scope: "runs:write",
    params: runParamsSchema,
    answers: { 202: { description: "It is judged a moment later." } },
    problems: { 404: "There is no such run that was read, or it is another team's." },
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
    problems: {
      404: "There is no such run, no such label in it, or its test's retention removed what it did over time.",
    },
  },
  {
    id: "getRunResources",
    tag: runsTag,
    method: "get",
    path: "/api/v1/runs/{id}/resources",
    summary: "Get what the hosts of a run did",
    description:
      "Processors, memory, disks and networks over the time of the run, as `headroom run` saw them of its own host, or as a CSV file beside the results tells.",
    scope: "runs:read",
    params: runParamsSchema,
    answers: { 200: { description: "One series a host and metric.", json: namedResources, example: resourcesExample } },
    problems: { 404: "There is no such run, or its test's retention removed what it did over time." },
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
    problems: { 404: "There is no such run, no such file in it, or the file is not kept any more." },
    curl: { args: ["-OJ"] },
  },
];
