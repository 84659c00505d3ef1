import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "#lib/auth/path-header.ts";
import { sessionCookieName } from "#lib/auth/session-cookie-name.ts";
import { contentSecurityPolicy } from "#lib/shared/content-security-policy.ts";

const withoutSession = ["/sign-in", "/setup", "/share", "/report", "/docs/api", "/reset", "/invitation", "/r"];

/** Sets what every page's answer carries. It authorises nothing: pages, actions and routes do that themselves. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const path = pathname + search;
  // Next answers these with 500.
  if (!isText(pathname)) return withHeaders(new NextResponse("This address is mistyped.", { status: 400 }));
  if (looksSignedOut(request)) {
    const to = path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
    return withHeaders(NextResponse.redirect(new URL(to, request.url)));
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(pathHeader, path);
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = withHeaders(NextResponse.next({ request: { headers } }));
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Whether the percent signs in a path stand for characters: `%FF` alone does not. */
function isText(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}

/** A form that is sent after signing out must reach its action, which answers without losing what was typed. */
function looksSignedOut({ method, nextUrl, cookies }: NextRequest): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (withoutSession.some((path) => nextUrl.pathname === path || nextUrl.pathname.startsWith(`${path}/`))) return false;
  return ![true, false].some((isSecure) => cookies.has(sessionCookieName(isSecure)));
}

function withHeaders(response: NextResponse): NextResponse {
  response.headers.set("x-content-type-options", "nosniff");
  // Stricter than this, and browsers would send forms with `Origin: null`.
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  // Uploads must not come through here: Next cuts proxied bodies at 10 MB. Nor streams of events: these headers would win over theirs,
  // and a browser would follow them to the sign-in page. Evidence of stories comes and goes with headers of its own. Files that everybody
  // may read need not.
  matcher: [
    "/((?!api/|metrics$|_next/|badge/|calendar/|ci/|cli/|schema/|favicon.ico$|icon|r/[^/]+/events$|teams/[^/]+/team-test/rounds/[^/]+/events$|teams/[^/]+/stories/uploads$|teams/[^/]+/stories/uploads/[^/]+$|teams/[^/]+/stories/[^/]+/evidence/[^/]+$).*)",
  ],
};
