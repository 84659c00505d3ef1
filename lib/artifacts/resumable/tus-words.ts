import type { EndpointTag, Parameter } from "#lib/shared/endpoint.ts";

/** What all routes of uploads in parts stand under in the document of the API. */
export const uploadsTag: EndpointTag = {
  name: "Uploads in parts",
  description:
    "Files that may be cut at any point and go on from there: tus 1.0.0 with creation, expiration, checksum and termination. Any tus client will do; then `POST /api/v1/runs?upload=ID` makes a run of them.",
};

/** What every request but OPTIONS carries. */
export const tusVersion: Parameter = {
  name: "Tus-Resumable",
  in: "header",
  description: "The protocol that the caller speaks.",
  schema: { type: "string", enum: ["1.0.0"] },
  example: "1.0.0",
};

export const byteCount = { type: "integer", minimum: 0 };

/** The version as curl sends it. */
export const tusHeader = '-H "Tus-Resumable: 1.0.0"';

export const notSpoken = "`Tus-Resumable: 1.0.0` is missing. Every request needs it but OPTIONS.";
