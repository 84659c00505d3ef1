import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { hashSources } from "#lib/shared/sources-hash.ts";

/** What a reading process runs, and what it has to read for that: files, and folders with a star. */
export type ReaderProgram = { path: string; readable: string[] };

/** The first line of a bundle: of which files of the project it was made, and the hash of these. */
export type ReaderBundle = { sources: string[]; hash: string };

export const readerSource = "lib/load-tests/ingest/child.ts";

/** All that the bundle needs beside itself: DuckDB's library, and what finds the one for this system. */
const bundledPackages = ["@duckdb", "detect-libc"];

/** Where the build bundles the reader to, in its folder. */
export function readerBundlePath(projectFolder: string): string {
  return join(projectFolder, process.env.HEADROOM_DIST_DIR || ".next", "reader.mjs");
}

/**
 * The reader as the build bundled it, which starts within a third of the time, or its sources where there is no bundle or
 * one of other sources than these.
 */
export function readerProgram(projectFolder: string): ReaderProgram {
  const bundle = readerBundlePath(projectFolder);
  if (isOfTheseSources(bundle, projectFolder))
    return { path: realpathSync(bundle), readable: [realpathSync(bundle), ...packageFolders(projectFolder)] };
  const own = ["lib/*", "node_modules/*", "package.json"].map((part) => join(projectFolder, part));
  // A deployment may link its packages from elsewhere.
  const packages = join(realpathSync(join(projectFolder, "node_modules")), "*");
  return { path: join(projectFolder, readerSource), readable: [...own, packages] };
}

function isOfTheseSources(path: string, projectFolder: string): boolean {
  const bundle = bundleAt(path);
  return bundle !== null && hashSources(projectFolder, bundle.sources) === bundle.hash;
}

function bundleAt(path: string): ReaderBundle | null {
  try {
    const [firstLine = ""] = readFileSync(path, "utf8").split("\n", 1);
    const { sources, hash } = JSON.parse(firstLine.replace(/^\/\/ /, "")) as Partial<ReaderBundle>;
    return sources && hash ? { sources, hash } : null;
  } catch {
    return null;
  }
}

function packageFolders(projectFolder: string): string[] {
  const packages = join(projectFolder, "node_modules");
  return [packages, realpathSync(packages)].flatMap((folder) => bundledPackages.map((name) => join(folder, name, "*")));
}
