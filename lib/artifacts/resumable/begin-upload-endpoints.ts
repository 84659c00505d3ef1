import type { Endpoint } from "#lib/shared/endpoint.ts";
import { byteCount, notSpoken, tusHeader, tusVersion, uploadsTag } from "./tus-words.ts";

const expires = "When an unfinished upload is removed (RFC 9110 date).";

/** Where uploads in parts begin, for the document of the API. */
export const beginUploadEndpoints: Endpoint[] = [
  {
    id: "getUploadProtocol",
    tag: uploadsTag,
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
    tag: uploadsTag,
    method: "post",
    path: "/api/v1/uploads",
    summary: "Begin an upload in parts",
    description:
      "Only who began an upload, the same token or person, can go on with it; for others it is not there. It lives for three days.",
    scope: "runs:write",
    more: [
      tusVersion,
      {
        name: "Upload-Length",
        in: "header",
        description: "The whole file, in bytes.",
        schema: { ...byteCount, minimum: 1 },
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
    curl: { args: ["-i -X POST", tusHeader, '-H "Upload-Length: $(stat -c %s results.jtl)"'] },
  },
];
