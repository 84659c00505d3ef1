import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gitSource, testedSource } from "./tested-source.ts";

let folder: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-git-"));
  git("init", "--quiet", "--initial-branch=main");
  git("commit", "--quiet", "--allow-empty", "-m", "Begin");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("git tells the commit and the branch", () => {
  expect(gitSource(folder)).toEqual({ from: "git", revision: git("rev-parse", "HEAD"), branch: "main", version: "" });
});

test("a detached head is known by the branch that points at it, and by its tag", () => {
  git("checkout", "--quiet", "--detach");
  git("tag", "v1.2.0");
  expect(gitSource(folder)).toMatchObject({ branch: "main", version: "v1.2.0" });
});

test("a detached head at which two branches point has none", () => {
  git("branch", "other");
  expect(gitSource(folder).branch).toBe("");
});

test("outside of a repository nothing is known", () => {
  expect(gitSource(tmpdir())).toEqual({ from: "", revision: "", branch: "", version: "" });
});

test("the event file of a pull request on GitHub tells its head", () => {
  const path = join(folder, "event.json");
  writeFileSync(path, JSON.stringify({ pull_request: { head: { sha: "head" } } }));
  const variables = { GITHUB_ACTIONS: "true", GITHUB_SHA: "merge", GITHUB_HEAD_REF: "faster", GITHUB_EVENT_PATH: path };
  expect(testedSource(variables, folder)).toMatchObject({ revision: "head", branch: "faster" });
});

test("a CI that does not tell the commit leaves it to git", () => {
  const variables = { JENKINS_URL: "https://ci/", CHANGE_BRANCH: "faster" };
  expect(testedSource(variables, folder)).toMatchObject({
    from: "Jenkins",
    revision: git("rev-parse", "HEAD"),
    branch: "faster",
  });
});
