import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.HEADROOM_DIST_DIR || ".next",
  typedRoutes: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Native code and what finds its own files at run time.
  serverExternalPackages: ["@duckdb/node-api", "@node-rs/argon2", "pg", "pg-boss", "pino"],
  // Else a lock file in a folder above would make that folder the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  // `npm test` checks the types; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default config;
