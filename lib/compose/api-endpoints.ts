import { runEndpoints } from "#lib/load-tests/runs/run-endpoints.ts";
import type { Endpoint } from "#lib/shared/openapi.ts";

/** Every route under `/api/v1`, for the document that describes them. */
export const apiEndpoints: Endpoint[] = [
  ...runEndpoints,
  {
    method: "get",
    path: "/api/v1/openapi.json",
    summary: "This document",
    scope: null,
    answers: { 200: { description: "OpenAPI 3.1" } },
    problems: [],
  },
];
