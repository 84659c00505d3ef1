import { defineConfig } from "vitest/config";

// The tests see what the server sees: `server-only` and React resolve as they do in a server component.
const conditions = ["react-server"];
const reportFile = process.env.HEADROOM_TEST_REPORT;
const notOurs = ["**/node_modules/**", "**/.next*/**", "data/**", "e2e/**", "lib/db/generated/**"];

export default defineConfig({
  // Next itself puts this file in the place of `next/navigation` in server components.
  resolve: { conditions, alias: { "next/navigation": "next/dist/client/components/navigation.react-server.js" } },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    reporters: reportFile ? ["default", "json"] : ["default"],
    outputFile: { json: reportFile ?? "" },
    execArgv: conditions.map((condition) => `--conditions=${condition}`),
    // Far from UTC and not on the hour: code that reads the local clock fails here.
    env: { TZ: "Asia/Kathmandu" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: [...notOurs, "**/*.db.test.ts", "**/*.start.test.ts"],
          // Some read files of a hundred thousand lines, beside a build on the same two cores.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: notOurs,
          // It takes twice as long as the unit tests beside it: a second worker has their core when they are done.
          maxWorkers: 2,
          globalSetup: "scripts/test-postgres.ts",
          setupFiles: "scripts/test-database.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: ["**/*.start.test.ts"],
          exclude: notOurs,
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
