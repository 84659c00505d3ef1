import type { Endpoint, Parameter } from "#lib/shared/endpoint.ts";
import { uploadParamsSchema } from "./upload-schema.ts";

const tag = {
  name: "Uploads in parts",
  description:
    "Files that may be cut at any point and go on from there: tus 1.0.0 with creation, expiration, checksum and termination. Any tus client will do; then `POST /api/v1/runs?upload=ID` makes a run of them.",
};

const version: Parameter = {
  name: "Tus-Resumable",
  in: "header",
  description: "The protocol that the caller speaks.",
  schema: { type: "string", enum: ["1.0.0"] },
  example: "1.0.0",
};
const number = { type: "integer", minimum: 0 };
const tus = '-H "Tus-Resumable: 1.0.0"';
const expires = "When an unfinished upload is removed (RFC 9110 date).";
const notSpoken = "`Tus-Resumable: 1.0.0` is missing. Every request needs it but OPTIONS.";
const busy = "Another request is receiving the file. What broke off is noticed within half a minute.";

/** The routes of the tus protocol for the document of the API. */
export const resumableEndpoints: Endpoint[] = [
  {
    id: "getUploadProtocol",
    tag,
    method: "options",
    path: "/api/v1/uploads",
    summary: "Ask what of tus is spoken",
    description: "The protocol's version, its extensions and the largest file are in headers; there is no body.",
    scope: "runs:write",
    answers: {
      204: {
        description: "What is spoken.",
        headers: {
          "Tus-Version": "`1.0.0`.",
          "Tus-Extension": "The extensions, separated by commas.",
          "Tus-Max-Size": "The largest file, in bytes.",
          "Tus-Checksum-Algorithm": "What `Upload-Checksum` may name.",
        },
      },
    },
    problems: {},
    curl: { args: ["-i -X OPTIONS"] },
  },
  {
    id: "beginUpload",
    tag,
    method: "post",
    path: "/api/v1/uploads",
    summary: "Begin an upload in parts",
    description:
      "Only who began an upload, the same token or person, can go on with it; for others it is not there. It lives for three days.",
    scope: "runs:write",
    more: [
      version,
      {
        name: "Upload-Length",
        in: "header",
        description: "The whole file, in bytes.",
        schema: { ...number, minimum: 1 },
      },
      {
        name: "Upload-Metadata",
        in: "header",
        description: "`filename`, a space, and the file's name in base64. Other keys are not kept.",
        schema: { type: "string" },
        example: "filename cmVzdWx0cy5qdGw=",
      },
    ],
    answers: {
      201: {
        description: "There is room for it.",
        headers: { Location: "Where its parts are sent.", "Upload-Expires": expires },
      },
    },
    problems: {
      400: "The length is missing, zero or no whole number, the metadata are not valid, or the team is not named.",
      412: notSpoken,
      413: "Larger than this server takes.",
      429: "200 uploads of the caller are no run's yet; or too many requests with a wrong token from this address.",
      501: "`Upload-Concat` or `Upload-Defer-Length`, which are not understood here.",
      507: "The server's disk is full.",
    },
    curl: { args: ["-i -X POST", tus, '-H "Upload-Length: $(stat -c %s results.jtl)"'] },
  },
  {
    id: "getUploadOffset",
    tag,
    method: "head",
    path: "/api/v1/uploads/{id}",
    summary: "Ask how far an upload is",
    description: "After a cut the next part begins at `Upload-Offset`. It may be asked while a part comes in.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [version],
    answers: {
      200: {
        description: "How far it is.",
        headers: { "Upload-Offset": "The bytes that are there.", "Upload-Length": "The bytes of the whole file." },
      },
    },
    problems: {
      404: "There is no such upload, it has expired, or somebody else began it.",
      412: notSpoken,
    },
    curl: { args: ["-I", tus] },
  },
  {
    id: "sendUploadPart",
    tag,
    method: "patch",
    path: "/api/v1/uploads/{id}",
    summary: "Send the next part",
    description:
      "From `Upload-Offset` to the end of the body; the whole rest of the file is a part as good as any. The answer comes once the bytes are on the disk (fsync). What came before a cut is kept.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [
      version,
      { name: "Upload-Offset", in: "header", description: "Where the part begins: what HEAD told.", schema: number },
      {
        name: "Upload-Checksum",
        in: "header",
        description: "`sha256` or `sha1`, a space, and the part's hash in base64. A part that differs is not kept.",
        schema: { type: "string" },
      },
    ],
    body: { "application/offset+octet-stream": { description: "Bytes of the file." } },
    answers: {
      204: { description: "The bytes are on the disk.", headers: { "Upload-Offset": "The bytes that are there now." } },
    },
    problems: {
      400: "A header is not valid, or the team is not named.",
      403: "The token lacks the scope `runs:write`, or the role in the team does not allow it; or `Upload-Offset` or the `Content-Type` is missing.",
      404: "There is no such upload, it has expired, or somebody else began it.",
      408: "Nothing came for 30 seconds. What came is kept.",
      409: "The file does not end at `Upload-Offset`.",
      412: notSpoken,
      413: "The part goes past the end of the file.",
      423: busy,
      460: "The part does not hash to what `Upload-Checksum` says; it is not kept.",
      507: "The server's disk is full. What came is kept.",
    },
    curl: {
      args: [
        "-X PATCH",
        tus,
        '-H "Upload-Offset: 0"',
        '-H "Content-Type: application/offset+octet-stream"',
        "--data-binary @results.jtl",
      ],
    },
  },
  {
    id: "removeUpload",
    tag,
    method: "delete",
    path: "/api/v1/uploads/{id}",
    summary: "Remove an upload",
    description: "Its bytes are gone with it. One that a run was made of stays.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [version],
    answers: { 204: { description: "It is gone." } },
    problems: {
      404: "There is no such upload, it has expired, or somebody else began it.",
      409: "It is a file of a run.",
      412: notSpoken,
      423: busy,
    },
    curl: { args: ["-X DELETE", tus] },
  },
];
