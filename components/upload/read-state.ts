import type { ReadRun } from "./ask-run.ts";
import type { RunLink, UploadState } from "./upload-item.ts";

/** The state of an upload whose run is at the server. */
export function readState(run: ReadRun, link: RunLink): UploadState {
  if (run.status === "failed")
    return { step: "unread", run: link, message: run.error?.message ?? "The files could not be read." };
  if (run.status === "ready") return { step: "done", run: link, verdict: run.verdict };
  return { step: "reading", stage: run.stage, run: link };
}

export function runLink(teamSlug: string, { id, number, test }: ReadRun): RunLink {
  return { id, number, href: `/teams/${teamSlug}/load-tests/${test}/runs/${number}` };
}
