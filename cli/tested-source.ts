import { execFileSync, type StdioOptions } from "node:child_process";
import { branchName, ciSource, type TestedSource } from "./ci-environment.ts";
import { readEvent } from "./ci-event.ts";
import type { Variables } from "./variables.ts";

/** What is tested, as the CI says, else git in this folder; what neither tells is empty. */
export function testedSource(variables: Variables, folder: string): TestedSource {
  const told = ciSource(variables, () => readEvent(variables.GITHUB_EVENT_PATH));
  if (told && told.revision !== "") return told;
  const own = gitSource(folder);
  if (!told) return own;
  return { ...told, revision: own.revision, branch: told.branch || (told.version === "" ? own.branch : "") };
}

/** What git says of a folder. A detached head is known by the one branch that points at it, if there is just one. */
export function gitSource(folder: string): TestedSource {
  const git = (...args: string[]) => askGit(folder, args);
  const revision = git("rev-parse", "HEAD");
  if (revision === "") return { from: "", revision, branch: "", version: "" };
  const pointing = git("for-each-ref", "--points-at=HEAD", "--format=%(refname)", "refs/heads", "refs/remotes");
  const names = [...new Set(pointing.split("\n").map(branchName))].filter((name) => name !== "");
  const alone = names.length === 1 ? (names[0] ?? "") : "";
  return {
    from: "git",
    revision,
    branch: git("symbolic-ref", "--quiet", "--short", "HEAD") || alone,
    version: git("tag", "--points-at", "HEAD", "--sort=-version:refname").split("\n")[0] ?? "",
  };
}

/** What git prints; empty without git, outside of a repository, and where it refuses. */
function askGit(folder: string, args: string[]): string {
  try {
    const stdio: StdioOptions = ["ignore", "pipe", "ignore"];
    return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio, timeout: 10_000 }).trim();
  } catch {
    return "";
  }
}
