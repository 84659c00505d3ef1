import { type ReaderBundle, readerBundlePath, readerSource } from "#lib/load-tests/ingest/reader-program.ts";
import { hashSources } from "#lib/shared/sources-hash.ts";
import { writeWhole } from "./write-whole.ts";

// The build's folder has packages of its own, in which the reader may not look: it is started in the project's.
const banner = `import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");`;

/**
 * Bundles the process that reads uploads into one file beside the pages, which starts several times faster than its sources.
 * Its first line tells of which sources it was made: it is never run for others.
 */
export async function buildReader(projectDir: string): Promise<void> {
  // Not there in an installation for production, which is built before.
  const { build, stop } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectDir,
    entryPoints: [readerSource],
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    charset: "utf8",
    legalComments: "none",
    external: ["@duckdb/node-bindings"],
    banner: { js: banner },
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  // Its process would stay as long as this one.
  await stop();
  const own = Object.keys(metafile.inputs).filter((path) => !path.includes("node_modules/"));
  const sources = [...own, "package-lock.json"].sort();
  const bundle: ReaderBundle = { sources, hash: hashSources(projectDir, sources) };
  writeWhole(readerBundlePath(projectDir), `// ${JSON.stringify(bundle)}\n${outputFiles[0]?.text ?? ""}`);
}
