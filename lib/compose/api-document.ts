import { sessionCookieName } from "#lib/auth/session-cookie-name.ts";
import { type OpenApiDocument, openApiDocument } from "#lib/shared/openapi.ts";
import { apiEndpoints } from "./api-endpoints.ts";

/** What this Headroom's API takes and answers, as OpenAPI 3.1. `url` is where it is: "https://headroom.example". */
export function apiDocument(url: string): OpenApiDocument {
  return openApiDocument(apiEndpoints, { url, sessionCookie: sessionCookieName(url.startsWith("https:")) });
}
