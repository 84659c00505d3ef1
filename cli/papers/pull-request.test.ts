import { describe, expect, test } from "vitest";
import { findPullRequest } from "./pull-request.ts";

const gitHub = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme/shop", GITHUB_TOKEN: "ghs_secret" };
const gitLab = {
  GITLAB_CI: "true",
  CI_API_V4_URL: "https://gitlab.example/api/v4",
  CI_PROJECT_ID: "7",
  CI_MERGE_REQUEST_IID: "12",
  GITLAB_TOKEN: "glpat-secret",
};

describe("where a comment goes", () => {
  test("on GitHub to the pull request of the event", () => {
    const found = findPullRequest(gitHub, () => ({ pull_request: { number: 12 } }));
    expect(found).toMatchObject({
      host: "GitHub",
      commentsUrl: "https://api.github.com/repos/acme/shop/issues/12/comments",
      headers: { authorization: "Bearer ghs_secret" },
    });
    expect("commentUrl" in found && found.commentUrl(99)).toBe(
      "https://api.github.com/repos/acme/shop/issues/comments/99",
    );
  });

  test("on a GitHub of one's own, by the ref where the event cannot be read", () => {
    const own = { ...gitHub, GITHUB_API_URL: "https://git.example/api/v3", GITHUB_REF: "refs/pull/31/merge" };
    expect(findPullRequest(own, () => null)).toMatchObject({
      commentsUrl: "https://git.example/api/v3/repos/acme/shop/issues/31/comments",
    });
  });

  test("on GitLab to the merge request", () => {
    expect(findPullRequest(gitLab, () => null)).toMatchObject({
      host: "GitLab",
      commentsUrl: "https://gitlab.example/api/v4/projects/7/merge_requests/12/notes",
      headers: { "private-token": "glpat-secret" },
    });
  });

  test.each([
    ["a push on GitHub", gitHub, { ref: "refs/heads/main" }, "not that of a pull request"],
    [
      "GitHub without a token",
      { ...gitHub, GITHUB_TOKEN: "" },
      { pull_request: { number: 1 } },
      "GITHUB_TOKEN is not set",
    ],
    ["a push on GitLab", { ...gitLab, CI_MERGE_REQUEST_IID: "" }, null, "not that of a merge request"],
    ["GitLab without a token", { ...gitLab, GITLAB_TOKEN: "" }, null, "GITLAB_TOKEN is not set"],
    ["any other place", {}, null, "--markdown FILE"],
  ])("nowhere for %s, with the reason", (_what, variables, event, reason) => {
    expect(findPullRequest(variables, () => event)).toEqual({ reason: expect.stringContaining(reason) });
  });
});
