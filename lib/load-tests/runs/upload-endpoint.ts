import type { Endpoint } from "#lib/shared/endpoint.ts";
import { titles } from "#lib/shared/problem.ts";
import { failedRunExample, queuedRunExample, runExample } from "./run-example.ts";
import { namedFailedRun, namedRun, namedUnfinishedUpload, namedUnknownTarget, runsTag } from "./run-named-schemas.ts";
import { runUploadSchema } from "./run-schema.ts";

const text = { type: "string", maxLength: 200 };
const headers = { Location: "Where the run is asked for: `/api/v1/runs/{id}`." };

/** The upload for the document of the API. */
export const uploadEndpoint: Endpoint = {
  id: "uploadRun",
  tag: runsTag,
  method: "post",
  path: "/api/v1/runs",
  summary: "Upload a run",
  description: `The body is one result file as it is, of any size, or a form with the several files that belong to one run (Locust writes four). It is streamed to the disk; what a file is is told by its content, never by its name.

Large files over a line that breaks go in parts: \`upload=ID\` names what was sent to \`/api/v1/uploads\`, and then there is no body. The same request once more is answered with the run that was made.

Without \`wait\` the answer comes once the files are safely stored: 202, and the run is read within moments. With \`wait\` it comes when the run has its verdict: 200. If the time is over first, it is 202 as well.

An unknown \`test\` is refused with the nearest names, because a typo in a pipeline must not start an empty history. \`create=true\` makes it.`,
  scope: "runs:write",
  query: runUploadSchema,
  more: [
    {
      name: "tag.KEY",
      in: "query",
      description: "A tag of the run; KEY is a name of yours: `tag.job=nightly`. At most 50.",
      schema: text,
    },
    {
      name: "config.KEY",
      in: "query",
      description: "How the run was set up: `config.users=200`. `users`, `rate` and `duration` say what was asked for.",
      schema: text,
    },
    {
      name: "map.FIELD",
      in: "query",
      description:
        "Which column of a CSV file of any tool is what, kept with the test for the uploads after it: `map.duration=took&map.durationUnit=s`. FIELD is `duration`, `durationUnit` (ns, us, ms, s, min), `time`, `timeUnit` (s, ms, us, ns, date), `labels` (columns with commas between), `success`, `successValues` (`true,200-399`), `bytes` or `users`; columns are named as in the header, or by number without one.",
      schema: text,
    },
    {
      name: "Idempotency-Key",
      in: "header",
      description:
        "Makes the request safe to repeat: within 24 hours the same upload under the same key is answered with the run that was made then.",
      schema: { ...text, minLength: 1 },
      example: "build-4711",
    },
    {
      name: "Content-Encoding",
      in: "header",
      description: "How a raw body is packed for the transfer; it is unpacked on the way in.",
      schema: { type: "string", enum: ["identity", "gzip", "zstd"], default: "identity" },
    },
  ],
  body: {
    "application/octet-stream": { description: "One file as it is; any other `Content-Type` but a form will do." },
    "multipart/form-data": {
      description: "Up to 50 files of one run.",
      schema: {
        type: "object",
        required: ["file"],
        properties: {
          file: {
            type: "array",
            description: "The files; the fields' names do not matter.",
            items: { type: "string", contentMediaType: "application/octet-stream" },
          },
        },
      },
    },
  },
  answers: {
    200: { description: "Read and judged within `wait`.", json: namedRun, headers, example: runExample },
    202: { description: "Stored, and not read yet.", json: namedRun, headers, example: queuedRunExample },
  },
  problems: {
    400: "A parameter is not valid, the team is not named, the body is empty or it broke off. Nothing is kept.",
    404: {
      description: "There is no such team, test, environment or upload; `nearest` has the names that may be meant.",
      json: namedUnknownTarget,
      example: {
        type: "about:blank",
        title: titles[404],
        status: 404,
        detail: 'There is no test "chekout" here. Did you mean checkout? With create=true it is made.',
        errors: [{ path: "test", message: "Unknown." }],
        nearest: ["checkout"],
      },
    },
    409: {
      description: "An upload in parts is not whole, is being received, or is another run's file.",
      json: namedUnfinishedUpload,
      example: {
        type: "about:blank",
        title: titles[409],
        status: 409,
        detail: "results.jtl is not whole: 1.2 GB of 2.0 GB came. Go on at Upload-Offset: 1200000000, then ask again.",
        errors: [],
        upload: "01a1fae5-6556-70bd-8b25-088411592bd6",
        offsetBytes: 1_200_000_000,
        lengthBytes: 2_000_000_000,
      },
    },
    413: "Larger than this server takes, more than 50 files, or packed like a bomb. Nothing is kept.",
    415: "A `Content-Encoding` other than gzip and zstd.",
    422: {
      description:
        "With `wait`: the files could not be read; `run` is the failed run, and its files are kept. Or the key was used for another upload, or a file does not hash to `sha256`.",
      json: namedFailedRun,
      example: {
        type: "about:blank",
        title: titles[422],
        status: 422,
        detail: failedRunExample.error?.message,
        errors: [],
        run: failedRunExample,
      },
    },
    507: "The server's disk is full. Nothing is kept.",
  },
  curl: { args: ["--data-binary @results.jtl"], query: { branch: "main", wait: "600" } },
};
