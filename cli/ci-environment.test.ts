import { expect, test } from "vitest";
import { branchName, ciSource } from "./ci-environment.ts";

const pullRequest = { pull_request: { head: { sha: "headsha", ref: "faster" } } };

// The variables are those that each CI documents for the case.
test.each([
  [
    "a push on GitHub",
    {
      GITHUB_ACTIONS: "true",
      GITHUB_SHA: "abc",
      GITHUB_REF: "refs/heads/main",
      GITHUB_REF_TYPE: "branch",
      GITHUB_REF_NAME: "main",
    },
    { from: "GitHub Actions", revision: "abc", branch: "main", version: "" },
  ],
  [
    "a pull request on GitHub, by its head",
    {
      GITHUB_ACTIONS: "true",
      GITHUB_SHA: "merge",
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_REF_TYPE: "branch",
      GITHUB_REF_NAME: "7/merge",
      GITHUB_HEAD_REF: "feature/faster",
    },
    { from: "GitHub Actions", revision: "headsha", branch: "feature/faster", version: "" },
    pullRequest,
  ],
  [
    "a tag on GitHub, with the branch that it was pushed from",
    {
      GITHUB_ACTIONS: "true",
      GITHUB_SHA: "abc",
      GITHUB_REF: "refs/tags/v1.2.0",
      GITHUB_REF_TYPE: "tag",
      GITHUB_REF_NAME: "v1.2.0",
    },
    { from: "GitHub Actions", revision: "abc", branch: "main", version: "v1.2.0" },
    { base_ref: "refs/heads/main" },
  ],
  [
    "a branch on GitLab",
    { GITLAB_CI: "true", CI_COMMIT_SHA: "abc", CI_COMMIT_BRANCH: "main", CI_COMMIT_REF_NAME: "main" },
    { from: "GitLab CI", revision: "abc", branch: "main", version: "" },
  ],
  [
    "a merged-results pipeline on GitLab, by its source",
    {
      GITLAB_CI: "true",
      CI_COMMIT_SHA: "merge",
      CI_COMMIT_REF_NAME: "refs/merge-requests/1/merge",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "faster",
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: "head",
    },
    { from: "GitLab CI", revision: "head", branch: "faster", version: "" },
  ],
  [
    "a merge request on GitLab without merged results",
    {
      GITLAB_CI: "true",
      CI_COMMIT_SHA: "abc",
      CI_COMMIT_REF_NAME: "faster",
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: "faster",
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: "",
    },
    { from: "GitLab CI", revision: "abc", branch: "faster", version: "" },
  ],
  [
    "a tag on GitLab",
    { GITLAB_CI: "true", CI_COMMIT_SHA: "abc", CI_COMMIT_TAG: "v1.2.0", CI_COMMIT_REF_NAME: "v1.2.0" },
    { from: "GitLab CI", revision: "abc", branch: "", version: "v1.2.0" },
  ],
  [
    "a branch or a pull request on Bitbucket",
    { BITBUCKET_BUILD_NUMBER: "12", BITBUCKET_COMMIT: "abc", BITBUCKET_BRANCH: "faster", BITBUCKET_PR_ID: "3" },
    { from: "Bitbucket Pipelines", revision: "abc", branch: "faster", version: "" },
  ],
  [
    "a tag on Bitbucket",
    { BITBUCKET_BUILD_NUMBER: "12", BITBUCKET_COMMIT: "abc", BITBUCKET_TAG: "v1.2.0" },
    { from: "Bitbucket Pipelines", revision: "abc", branch: "", version: "v1.2.0" },
  ],
  [
    "a branch on Jenkins",
    { JENKINS_URL: "https://ci/", GIT_COMMIT: "abc", GIT_BRANCH: "origin/feature/faster" },
    { from: "Jenkins", revision: "abc", branch: "feature/faster", version: "" },
  ],
  [
    "a pull request on Jenkins",
    {
      JENKINS_URL: "https://ci/",
      GIT_COMMIT: "abc",
      GIT_BRANCH: "PR-12",
      BRANCH_NAME: "PR-12",
      CHANGE_BRANCH: "faster",
      CHANGE_TARGET: "main",
    },
    { from: "Jenkins", revision: "abc", branch: "faster", version: "" },
  ],
  [
    "a tag on Jenkins",
    { JENKINS_URL: "https://ci/", GIT_COMMIT: "abc", TAG_NAME: "v1.2.0", BRANCH_NAME: "v1.2.0" },
    { from: "Jenkins", revision: "abc", branch: "", version: "v1.2.0" },
  ],
  [
    "a branch on Azure",
    {
      TF_BUILD: "True",
      BUILD_SOURCEVERSION: "abc",
      BUILD_SOURCEBRANCH: "refs/heads/feature/faster",
      BUILD_SOURCEBRANCHNAME: "faster",
    },
    { from: "Azure Pipelines", revision: "abc", branch: "feature/faster", version: "" },
  ],
  [
    "a pull request on Azure",
    {
      TF_BUILD: "True",
      BUILD_SOURCEVERSION: "merge",
      BUILD_SOURCEBRANCH: "refs/pull/1/merge",
      SYSTEM_PULLREQUEST_SOURCEBRANCH: "refs/heads/faster",
      SYSTEM_PULLREQUEST_SOURCECOMMITID: "head",
    },
    { from: "Azure Pipelines", revision: "head", branch: "faster", version: "" },
  ],
  [
    "a tag on Azure",
    { TF_BUILD: "True", BUILD_SOURCEVERSION: "abc", BUILD_SOURCEBRANCH: "refs/tags/v1.2.0" },
    { from: "Azure Pipelines", revision: "abc", branch: "", version: "v1.2.0" },
  ],
])("%s is known by its variables", (_case, variables, source, event: unknown = null) => {
  expect(ciSource(variables, () => event)).toEqual(source);
});

test("outside of a CI nothing is told", () => {
  expect(ciSource({ PATH: "/bin", GIT_COMMIT: "abc" }, () => null)).toBeNull();
});

test.each([
  ["refs/heads/main", "main"],
  ["origin/main", "main"],
  ["refs/remotes/origin/feature/a", "feature/a"],
  ["remotes/origin/main", "main"],
  ["refs/remotes/origin/HEAD", ""],
  ["HEAD", ""],
  ["", ""],
])("the branch of %s is %s", (ref, branch) => {
  expect(branchName(ref)).toBe(branch);
});
