import { join } from "node:path";
import type { Plugin } from "esbuild";
import { version } from "#lib/shared/version.ts";
import { writeWhole } from "./write-whole.ts";

/** Where the app serves the `headroom` command from, below the project. */
export const commandFile = "public/cli/headroom.mjs";

const banner = `#!/usr/bin/env node
// headroom ${version} (Apache-2.0). Needs Node 20 or later and nothing else.`;

/** Bundles `cli/` into one file without dependencies, in one step, so that nobody ever reads half of it. */
export async function buildCommand(projectDir: string): Promise<void> {
  // Not there in an installation for production, which is built before.
  const { build } = await import("esbuild");
  const result = await build({
    absWorkingDir: projectDir,
    entryPoints: ["cli/main.ts"],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    banner: { js: banner },
    plugins: [onlyTheVersion],
    write: false,
    logLevel: "silent",
  });
  writeWhole(join(projectDir, commandFile), result.outputFiles[0]?.contents ?? "", 0o755);
}

/** Else all of package.json would be in it. */
const onlyTheVersion: Plugin = {
  name: "only-the-version",
  setup: (build) => {
    build.onLoad({ filter: /[/\\]lib[/\\]shared[/\\]version\.ts$/ }, () => ({
      contents: `export const version = ${JSON.stringify(version)};`,
    }));
  },
};
