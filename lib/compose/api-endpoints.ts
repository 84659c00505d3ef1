import { beginUploadEndpoints } from "#lib/artifacts/resumable/begin-upload-endpoints.ts";
import { uploadPartEndpoints } from "#lib/artifacts/resumable/upload-part-endpoints.ts";
import { backupEndpoints } from "#lib/backup/backup-endpoints.ts";
import { regressionEndpoints } from "#lib/load-tests/regressions/regression-endpoints.ts";
import { runEndpoints } from "#lib/load-tests/runs/run-endpoints.ts";
import { testEndpoints } from "#lib/load-tests/tests/test-endpoints.ts";
import { trendEndpoint } from "#lib/load-tests/tests/trend-endpoint.ts";
import { radarEndpoint } from "#lib/radar/api/radar-endpoint.ts";
import type { Endpoint } from "#lib/shared/endpoint.ts";
import { noteEndpoints } from "#lib/stories/api/note-endpoints.ts";
import { storyEndpoints } from "#lib/stories/api/story-endpoints.ts";
import { configEndpoints } from "./configuration/config-endpoints.ts";

/** Every route under `/api/v1`, for the document that describes them. */
export const apiEndpoints: Endpoint[] = [
  ...runEndpoints,
  ...testEndpoints,
  trendEndpoint,
  ...regressionEndpoints,
  ...storyEndpoints,
  ...noteEndpoints,
  radarEndpoint,
  ...beginUploadEndpoints,
  ...uploadPartEndpoints,
  ...configEndpoints,
  ...backupEndpoints,
  {
    id: "getOpenApi",
    tag: { name: "About", description: "What this API is." },
    method: "get",
    path: "/api/v1/openapi.json",
    summary: "Get this document",
    description: "OpenAPI 3.1, for generators of clients and for tools. It needs no token.",
    scope: null,
    answers: { 200: { description: "OpenAPI 3.1.", mediaType: "application/json" } },
    problems: {},
  },
];
