import type { PullRequest } from "./pull-request.ts";

const pageSize = 100;
/** A thousand comments are looked through for our own. */
const mostPages = 10;
const longestMs = 30_000;

type Comment = { id: number; body: string };

/**
 * Writes a comment, or changes the one that has the mark. Returns which.
 * @throws Error with what the host said, when it refuses or is not reached
 */
export async function writeComment(request: PullRequest, mark: string, body: string): Promise<"written" | "changed"> {
  const own = await findComment(request, mark);
  if (own && (await send(request, request.commentUrl(own.id), request.changing, body)).ok) return "changed";
  // Somebody else may have pasted our mark: their comment cannot be changed, so there will be one of our own.
  const answer = await send(request, request.commentsUrl, "POST", body);
  if (!answer.ok) throw refusal(request, answer);
  return "written";
}

async function findComment(request: PullRequest, mark: string): Promise<Comment | null> {
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await send(request, `${request.commentsUrl}?per_page=${pageSize}&page=${page}`, "GET");
    if (!answer.ok) throw refusal(request, answer);
    const comments = commentsOf(await answer.json());
    const own = comments.find(({ body }) => body.startsWith(mark));
    if (own) return own;
    if (comments.length < pageSize) return null;
  }
  return null;
}

function commentsOf(answer: unknown): Comment[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((comment: unknown) => {
    const { id, body } = Object(comment);
    return { id: Number(id), body: typeof body === "string" ? body : "" };
  });
}

function send({ headers }: PullRequest, url: string, method: string, body?: string): Promise<Response> {
  const all = { ...headers, "user-agent": "headroom-command" };
  const signal = AbortSignal.timeout(longestMs);
  if (body === undefined) return fetch(url, { method, headers: all, signal });
  const json = { ...all, "content-type": "application/json" };
  return fetch(url, { method, headers: json, signal, body: JSON.stringify({ body }) });
}

function refusal({ host }: PullRequest, { status }: Response): Error {
  const hint = status === 403 || status === 404 || status === 401 ? ": the token may write no comments there" : "";
  return new Error(`${host} answered ${status}${hint}`);
}
