import { badgeRoute } from "#lib/auth/badge-route.ts";
import { findBadge } from "#lib/load-tests/badges/badge-store.ts";
import { type Badge, badgeSvg } from "#lib/load-tests/badges/badge-svg.ts";

/** The newest verdict of a test as a picture, for a README: `/badge/TOKEN.svg`. */
export const GET = badgeRoute(async (standing) => {
  if (standing.kind === "open") return picture(await findBadge(standing.reader), 200);
  return standing.kind === "revoked"
    ? picture({ test: "Headroom", verdict: "revoked" }, 410)
    : new Response("There is no such badge.", { status: 404, headers: { "cache-control": "no-store" } });
});

function picture(badge: Badge, status: number): Response {
  return new Response(badgeSvg(badge), {
    status,
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      // Hosts of READMEs keep pictures; a minute is short enough for a verdict.
      "cache-control": "public, max-age=60",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
