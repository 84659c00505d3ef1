import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";

/** Of the API's answer, what a row of the panel shows. */
export type ReadRun = Pick<RunAnswer, "id" | "number" | "test" | "status" | "stage" | "error" | "verdict">;

export type Asked = ReadRun | "gone" | "unanswered";

/** How far the server is with a run. Without an answer it is asked again later. */
export async function askRun(teamSlug: string, id: string): Promise<Asked> {
  try {
    const response = await fetch(`/api/v1/runs/${id}?team=${encodeURIComponent(teamSlug)}`);
    if (response.status === 404) return "gone";
    return (response.ok && parseRun(await response.json())) || "unanswered";
  } catch {
    return "unanswered";
  }
}

/** The API is ours: that it is a run at all is what may go wrong, behind a proxy with pages of its own. */
export function parseRun(body: unknown): ReadRun | null {
  const run = body as ReadRun | null;
  return typeof run?.id === "string" && typeof run.number === "number" ? run : null;
}
