import type { Answer } from "./http.ts";

/** What an answer that refuses says, as sentences for people: Headroom's own words where it gave any. */
export function refusalOf({ status, headers, text }: Answer, url: URL): string {
  if (status >= 300 && status < 400)
    return `${url.origin} leads to ${originOf(headers.location, url)}: set HEADROOM_URL to that address.`;
  const detail = detailOf(text);
  if (detail === null) return `What answers at ${url.origin} is not Headroom (HTTP ${status}): check HEADROOM_URL.`;
  const errors = fieldErrorsOf(text);
  if (status === 401) return `Headroom refused the token: ${detail} Set HEADROOM_TOKEN to one that is valid.`;
  if (errors.some(({ path }) => path === "team") && !url.searchParams.has("team"))
    return detail.replace("?team=slug", "--team SLUG");
  if (status === 404) return detail.replace("With create=true it is made.", "With --create it is made.");
  return [detail, ...errors.map(({ path, message }) => `  ${path === "" ? "" : `${path}: `}${message}`)].join("\n");
}

/** A field that is wrong; of a file also where. */
type FieldError = { path: string; message: string; line?: number; column?: number };

/** The `errors` of problem details (RFC 9457); none in anything else. */
export function fieldErrorsOf(text: string): FieldError[] {
  const errors = memberOf(text, "errors");
  return Array.isArray(errors) ? errors.filter(isFieldError) : [];
}

function detailOf(text: string): string | null {
  const detail = memberOf(text, "detail");
  return typeof detail === "string" ? detail : null;
}

function memberOf(text: string, name: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : null;
  } catch {
    return null;
  }
}

function isFieldError(value: unknown): value is FieldError {
  if (typeof value !== "object" || value === null) return false;
  return "path" in value && typeof value.path === "string" && "message" in value && typeof value.message === "string";
}

function originOf(location: string | undefined, url: URL): string {
  return location !== undefined && URL.canParse(location, url) ? new URL(location, url).origin : "another address";
}
