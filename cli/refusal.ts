import type { Answer } from "./http.ts";

/** What an answer that refuses says, as sentences for people: Headroom's own words where it gave any. */
export function refusalOf({ status, headers, text }: Answer, url: URL): string {
  if (status >= 300 && status < 400)
    return `${url.origin} leads to ${originOf(headers.location, url)}: set HEADROOM_URL to that address.`;
  const problem = problemOf(text);
  if (!problem) return `What answers at ${url.origin} is not Headroom (HTTP ${status}): check HEADROOM_URL.`;
  const detail = problem.detail.replace("With create=true it is made.", "With --create it is made.");
  const errors = problem.errors.map(({ path, message }) => `\n  ${path}${path === "" ? "" : ": "}${message}`).join("");
  const said = `${detail}${errors}`;
  if (status === 401) return `Headroom refused the token: ${said} Set HEADROOM_TOKEN to one that is valid.`;
  if (problem.errors.some(({ path }) => path === "team") && !url.searchParams.has("team"))
    return detail.replace("?team=slug", "--team SLUG");
  return said;
}

type Problem = { detail: string; errors: { path: string; message: string }[] };

/** The problem details (RFC 9457) in a body; null for anything else. */
export function problemOf(text: string): Problem | null {
  try {
    const { detail, errors } = JSON.parse(text);
    if (typeof detail !== "string") return null;
    const listed: unknown[] = Array.isArray(errors) ? errors : [];
    return { detail, errors: listed.filter(isFieldError) };
  } catch {
    return null;
  }
}

function isFieldError(value: unknown): value is Problem["errors"][number] {
  if (typeof value !== "object" || value === null) return false;
  return "path" in value && typeof value.path === "string" && "message" in value && typeof value.message === "string";
}

function originOf(location: string | undefined, url: URL): string {
  return location !== undefined && URL.canParse(location, url) ? new URL(location, url).origin : "another address";
}
