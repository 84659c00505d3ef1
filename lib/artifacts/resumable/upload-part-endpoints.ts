import type { Endpoint } from "#lib/shared/endpoint.ts";
import { byteCount, notSpoken, tusHeader, tusVersion, uploadsTag } from "./tus-words.ts";
import { uploadParamsSchema } from "./upload-schema.ts";

const busy = "Another request is receiving the file. What broke off is noticed within half a minute.";

/** The routes of one upload that was begun, for the document of the API. */
export const uploadPartEndpoints: Endpoint[] = [
  {
    id: "getUploadOffset",
    tag: uploadsTag,
    method: "head",
    path: "/api/v1/uploads/{id}",
    summary: "Ask how far an upload is",
    description: "After a cut the next part begins at `Upload-Offset`. It may be asked while a part comes in.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [tusVersion],
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
    curl: { args: ["-I", tusHeader] },
  },
  {
    id: "sendUploadPart",
    tag: uploadsTag,
    method: "patch",
    path: "/api/v1/uploads/{id}",
    summary: "Send the next part",
    description:
      "From `Upload-Offset` to the end of the body; the whole rest of the file is a part as good as any. The answer comes once the bytes are on the disk (fsync). What came before a cut is kept.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [
      tusVersion,
      { name: "Upload-Offset", in: "header", description: "Where the part begins: what HEAD told.", schema: byteCount },
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
        tusHeader,
        '-H "Upload-Offset: 0"',
        '-H "Content-Type: application/offset+octet-stream"',
        "--data-binary @results.jtl",
      ],
    },
  },
  {
    id: "removeUpload",
    tag: uploadsTag,
    method: "delete",
    path: "/api/v1/uploads/{id}",
    summary: "Remove an upload",
    description: "Its bytes are gone with it. One that a run was made of stays.",
    scope: "runs:write",
    params: uploadParamsSchema,
    more: [tusVersion],
    answers: { 204: { description: "It is gone." } },
    problems: {
      404: "There is no such upload, it has expired, or somebody else began it.",
      409: "It is a file of a run.",
      412: notSpoken,
      423: busy,
    },
    curl: { args: ["-X DELETE", tusHeader] },
  },
];
