import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hashSources } from "#lib/shared/sources-hash.ts";
import { readerBundlePath, readerProgram, readerSource } from "./reader-program.ts";

let project: string;
const sources = [readerSource, "package-lock.json"];

beforeEach(() => {
  vi.stubEnv("HEADROOM_DIST_DIR", ".next-test");
  project = mkdtempSync(join(tmpdir(), "headroom-reader-"));
  mkdirSync(join(project, "node_modules"));
  for (const path of sources) write(join(project, path), path);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

test("without a bundle the sources are run", () => {
  expect(readerProgram(project).path).toBe(join(project, readerSource));
});

test("a bundle of these sources is run, and may read no sources", () => {
  bundle();
  const { path, readable } = readerProgram(project);
  expect(path).toBe(readerBundlePath(project));
  expect(readable.filter((each) => !each.includes("node_modules"))).toEqual([path]);
});

test("a bundle of other sources is not run", () => {
  bundle();
  write(join(project, readerSource), "changed");
  expect(readerProgram(project).path).toBe(join(project, readerSource));
});

test("a bundle of a source that is gone is not run", () => {
  bundle();
  rmSync(join(project, "package-lock.json"));
  expect(readerProgram(project).path).toBe(join(project, readerSource));
});

test("a file that does not say of what it was made is not run", () => {
  write(readerBundlePath(project), "console.log(1)\n");
  expect(readerProgram(project).path).toBe(join(project, readerSource));
  write(readerBundlePath(project), "// {}\n");
  expect(readerProgram(project).path).toBe(join(project, readerSource));
});

function bundle() {
  write(
    readerBundlePath(project),
    `// ${JSON.stringify({ sources, hash: hashSources(project, sources) })}\nconsole.log(1)\n`,
  );
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
