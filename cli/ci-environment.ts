import type { Variables } from "./variables.ts";

/** What is tested: empty where it is not known. `from` says for people who told it: "GitHub Actions". */
export type TestedSource = { from: string; revision: string; branch: string; version: string };

/**
 * What a CI's documented variables say of the commit under test, or null outside of a known CI. A pull or merge request
 * is known by its source branch and that branch's commit, not by the merge that the CI makes to test it.
 * @param readEvent the parsed event file of GitHub, asked only there; null when it cannot be read
 */
export function ciSource(variables: Variables, readEvent: () => unknown): TestedSource | null {
  const value = (name: string) => variables[name] ?? "";
  if (value("GITHUB_ACTIONS") === "true") return gitHub(value, readEvent());
  if (value("GITLAB_CI") !== "") return gitLab(value);
  if (value("BITBUCKET_BUILD_NUMBER") !== "") return bitbucket(value);
  if (/^true$/i.test(value("TF_BUILD"))) return azure(value);
  if (value("JENKINS_URL") !== "" || value("JENKINS_HOME") !== "") return jenkins(value);
  return null;
}

type Value = (name: string) => string;

function gitHub(value: Value, event: unknown): TestedSource {
  const isTag = value("GITHUB_REF_TYPE") === "tag" || value("GITHUB_REF").startsWith("refs/tags/");
  const base = textAt(event, ["base_ref"]);
  return {
    from: "GitHub Actions",
    revision: textAt(event, ["pull_request", "head", "sha"]) || value("GITHUB_SHA"),
    branch: branchName(value("GITHUB_HEAD_REF") || (isTag ? base : value("GITHUB_REF") || value("GITHUB_REF_NAME"))),
    version: isTag ? tagName(value("GITHUB_REF_NAME") || value("GITHUB_REF")) : "",
  };
}

function gitLab(value: Value): TestedSource {
  const first = (...names: string[]) => names.map(value).find((text) => text !== "") ?? "";
  return {
    from: "GitLab CI",
    revision: first(
      "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA",
      "CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA",
      "CI_COMMIT_SHA",
    ),
    branch: branchName(
      first(
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
        "CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME",
        "CI_COMMIT_BRANCH",
        ...(value("CI_COMMIT_TAG") === "" ? ["CI_COMMIT_REF_NAME"] : []),
      ),
    ),
    version: value("CI_COMMIT_TAG"),
  };
}

/** For a pull request `BITBUCKET_BRANCH` is the source branch, and `BITBUCKET_COMMIT` its commit. */
function bitbucket(value: Value): TestedSource {
  return {
    from: "Bitbucket Pipelines",
    revision: value("BITBUCKET_COMMIT"),
    branch: branchName(value("BITBUCKET_BRANCH")),
    version: value("BITBUCKET_TAG"),
  };
}

function azure(value: Value): TestedSource {
  const source = value("BUILD_SOURCEBRANCH");
  const isTag = source.startsWith("refs/tags/");
  return {
    from: "Azure Pipelines",
    revision: value("SYSTEM_PULLREQUEST_SOURCECOMMITID") || value("BUILD_SOURCEVERSION"),
    branch: branchName(value("SYSTEM_PULLREQUEST_SOURCEBRANCH") || (isTag ? "" : source)),
    version: isTag ? tagName(source) : "",
  };
}

/** `BRANCH_NAME` of a pull request is `PR-12` and of a tag the tag: its own variables win. */
function jenkins(value: Value): TestedSource {
  const tag = value("TAG_NAME");
  const branch = value("GIT_LOCAL_BRANCH") || value("BRANCH_NAME") || value("GIT_BRANCH");
  return {
    from: "Jenkins",
    revision: value("GIT_COMMIT"),
    branch: branchName(value("CHANGE_BRANCH") || (tag === "" ? branch : "")),
    version: tag,
  };
}

/** `refs/heads/main`, `origin/main` and `remotes/origin/main` are `main`; `HEAD`, which is no branch, is empty. */
export function branchName(ref: string): string {
  const name = ref
    .trim()
    .replace(/^refs\/(heads|remotes)\//, "")
    .replace(/^(remotes\/)?origin\//, "");
  return name === "HEAD" || name === "detached" ? "" : name;
}

function tagName(ref: string): string {
  return ref.replace(/^refs\/tags\//, "");
}

function textAt(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? Object.entries(inner).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
  return typeof found === "string" ? found : "";
}
