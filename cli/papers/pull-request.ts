import type { Variables } from "../variables.ts";

/** Where the comments of a pull or merge request are asked for and written, and with whose right. */
export type PullRequest = {
  host: "GitHub" | "GitLab";
  /** The comments of this request. */
  commentsUrl: string;
  /** One comment, by its id. */
  commentUrl: (id: number) => string;
  headers: Record<string, string>;
  /** With what an existing comment is changed. */
  changing: "PATCH" | "PUT";
};

/** No comment can be written here, and why, for the log. */
export type NoPullRequest = { reason: string };

/**
 * The pull request that a pipeline of GitHub, or merge request that one of GitLab runs for, by their documented variables.
 * @param readEvent the parsed event file of GitHub; null when it cannot be read
 */
export function findPullRequest(variables: Variables, readEvent: () => unknown): PullRequest | NoPullRequest {
  const value = (name: string) => variables[name] ?? "";
  if (value("GITHUB_ACTIONS") === "true") return gitHub(value, readEvent());
  if (value("GITLAB_CI") !== "") return gitLab(value);
  return { reason: "--comment knows the pipelines of GitHub and GitLab; elsewhere use --markdown FILE" };
}

function gitHub(value: (name: string) => string, event: unknown): PullRequest | NoPullRequest {
  const number = numberOf(event) ?? /^refs\/pull\/(\d+)\//.exec(value("GITHUB_REF"))?.[1];
  if (number === undefined) return { reason: "this pipeline is not that of a pull request" };
  const token = value("GITHUB_TOKEN") || value("GH_TOKEN");
  if (token === "") return { reason: "GITHUB_TOKEN is not set: pass ${{ github.token }} to the step" };
  const issues = `${value("GITHUB_API_URL") || "https://api.github.com"}/repos/${value("GITHUB_REPOSITORY")}/issues`;
  return {
    host: "GitHub",
    commentsUrl: `${issues}/${number}/comments`,
    commentUrl: (id) => `${issues}/comments/${id}`,
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    changing: "PATCH",
  };
}

function gitLab(value: (name: string) => string): PullRequest | NoPullRequest {
  const number = value("CI_MERGE_REQUEST_IID");
  if (number === "") return { reason: "this pipeline is not that of a merge request" };
  const token = value("GITLAB_TOKEN");
  if (token === "")
    return { reason: "GITLAB_TOKEN is not set: a job's own token may write no comments, a project's with api may" };
  const project = encodeURIComponent(value("CI_MERGE_REQUEST_PROJECT_ID") || value("CI_PROJECT_ID"));
  const notes = `${value("CI_API_V4_URL")}/projects/${project}/merge_requests/${number}/notes`;
  return {
    host: "GitLab",
    commentsUrl: notes,
    commentUrl: (id) => `${notes}/${id}`,
    headers: { "private-token": token },
    changing: "PUT",
  };
}

/** `event.pull_request.number`, or that of the issue that a comment was written to. */
function numberOf(event: unknown): string | undefined {
  const request = partOf(event, "pull_request") ?? partOf(event, "issue");
  const number = partOf(request, "number");
  return typeof number === "number" ? String(number) : undefined;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
