import { existsSync } from "node:fs";

/**
 * What `npm test` runs, in the words of test-schedule.mjs: `alone` because it starts processes of its own, `behind`
 * because both read what the other writes. `counts` names the shape of the report that a step writes to the file in
 * the environment variable HEADROOM_TEST_REPORT; a step without one is a check that holds or does not.
 *
 * @typedef {{ name: string, group: "lint" | "test", run: string[], after?: string[], behind?: string[], alone?: boolean,
 *   counts?: "vitest" | "playwright" }} Step
 */

const client = `await (await import("#scripts/start/build.ts")).ensureGenerated()`;

/** @type {Step[]} */
export const steps = [
  { name: "client", group: "lint", run: ["node", "--input-type=module", "--eval", client] },
  { name: "routes", group: "lint", run: ["next", "typegen"], after: ["client"] },
  { name: "types", group: "lint", run: ["tsc", "--noEmit"], after: ["routes"] },
  { name: "lint", group: "lint", run: ["oxlint", "--type-aware"], after: ["routes"] },
  { name: "imports", group: "lint", run: ["depcruise", ...cruised()], after: ["client"] },
  { name: "unused", group: "lint", run: ["knip", "--no-progress"], after: ["client"] },
  { name: "format", group: "lint", run: ["biome", "ci"] },
  { name: "guards", group: "lint", run: ["node", "scripts/guards.mjs"] },
  { name: "lock file", group: "lint", run: ["node", "scripts/lockfile.mjs", "--check"] },
  { name: "build", group: "test", run: ["node", "scripts/build.ts"], after: ["client"], behind: ["types", "lint"] },
  { name: "chromium", group: "test", run: ["node", "scripts/test-browser.mjs"] },
  { name: "load tools", group: "test", run: ["node", "scripts/test-load-tools.mjs"], behind: ["chromium"] },
  { name: "unit", group: "test", run: vitest("unit"), after: ["client"], counts: "vitest" },
  { name: "database", group: "test", run: vitest("db"), after: ["client"], counts: "vitest" },
  {
    name: "browser",
    group: "test",
    run: ["playwright", "test"],
    after: ["build", "chromium"],
    alone: true,
    counts: "playwright",
  },
  { name: "start", group: "test", run: vitest("start"), after: ["build", "load tools"], alone: true, counts: "vitest" },
];

function vitest(project) {
  return ["vitest", "run", "--project", project, "--passWithNoTests"];
}

function cruised() {
  const folders = ["app", "bench", "cli", "components", "e2e", "lib", "scripts", "worker"];
  const files = ["proxy.ts", "instrumentation.ts", "instrumentation-node.ts"];
  const there = [...folders, ...files].filter((path) => existsSync(new URL(`../${path}`, import.meta.url)));
  return ["--config", ".dependency-cruiser.cjs", ...there];
}
