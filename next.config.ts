import type { NextConfig } from "next";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
];

// What `proxy.ts` leaves out but for the API: files, and Next's page for a file that is not there. These headers win over
// a route's own, and the API's routes have policies of their own.
const withoutProxy = "/:path(metrics|_next/.*|badge/.*|cli/.*|schema/.*|favicon.ico|icon.*)";
const noScript =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; frame-ancestors 'none'";

const config: NextConfig = {
  distDir: process.env.HEADROOM_DIST_DIR || ".next",
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    // Else `application/javascript`, which RFC 9239 calls obsolete.
    { source: "/cli/:file*", headers: [{ key: "Content-Type", value: "text/javascript; charset=utf-8" }] },
    { source: withoutProxy, headers: [{ key: "Content-Security-Policy", value: noScript }] },
  ],
  // Native code and what finds its own files at run time.
  serverExternalPackages: ["@duckdb/node-api", "@node-rs/argon2", "pg", "pg-boss", "pino"],
  // Else a lock file in a folder above would make that folder the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  // `npm test` checks the types; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
