import type { UploadFile } from "./upload-file.ts";
import { runProblem } from "./upload-file.ts";
import { groupFiles } from "./upload-groups.ts";

/** The files of one run to be, in the order in which they are sent. */
export type PlannedRun = {
  id: number;
  files: UploadFile[];
  /** Somebody moved its files: rules no longer do. */
  isByHand: boolean;
  /** To be sent although it looks unreadable. */
  isInsisted: boolean;
};

/** Every file is in exactly one run. Runs that the rules made stand oldest first. */
export type UploadPlan = { nextId: number; runs: PlannedRun[] };

export const emptyPlan: UploadPlan = { nextId: 1, runs: [] };

/** Adds files; those that nobody moved are grouped anew, so that a part that comes later finds its run. */
export function addFiles(plan: UploadPlan, added: readonly UploadFile[]): UploadPlan {
  const kept = plan.runs.filter((run) => run.isByHand || run.isInsisted);
  const loose = plan.runs.filter((run) => !kept.includes(run));
  const groups = groupFiles([...loose.flatMap((run) => run.files), ...added]);
  let { nextId } = plan;
  const taken = new Set<number>();
  const regrouped = groups.map((files) => {
    const before = loose.find((run) => !taken.has(run.id) && run.files.some((file) => files.includes(file)));
    const id = before?.id ?? nextId;
    if (!before) nextId += 1;
    taken.add(id);
    return { id, files, isByHand: false, isInsisted: false };
  });
  return { nextId, runs: [...kept, ...regrouped] };
}

/** Makes a file a run of its own, right after the one that it was in. */
export function separate(plan: UploadPlan, fileId: string): UploadPlan {
  const runs = plan.runs.flatMap((run) => {
    const file = run.files.find(({ id }) => id === fileId);
    if (!file || run.files.length === 1) return [run];
    const rest = { ...run, files: run.files.filter((one) => one !== file), isByHand: true };
    return [rest, { id: plan.nextId, files: [file], isByHand: true, isInsisted: false }];
  });
  return { nextId: plan.nextId + 1, runs };
}

/** Moves the files of a run into the run above it, among those that are to be sent. */
export function joinAbove(plan: UploadPlan, runId: number): UploadPlan {
  const sent = plan.runs.filter(isSent);
  const at = sent.findIndex(({ id }) => id === runId);
  const [above, run] = [sent[at - 1], sent[at]];
  if (!above || !run) return plan;
  const joined = { ...above, files: [...above.files, ...run.files], isByHand: true };
  return { ...plan, runs: plan.runs.filter((one) => one !== run).map((one) => (one === above ? joined : one)) };
}

export function leaveOut(plan: UploadPlan, fileId: string): UploadPlan {
  const runs = plan.runs.map((run) => ({ ...run, files: run.files.filter(({ id }) => id !== fileId) }));
  return { ...plan, runs: runs.filter((run) => run.files.length > 0) };
}

/** Sends a run that looks unreadable all the same. */
export function insist(plan: UploadPlan, runId: number): UploadPlan {
  return { ...plan, runs: plan.runs.map((run) => (run.id === runId ? { ...run, isInsisted: true } : run)) };
}

/** Whether the run will be sent: it can be read, or somebody insists, or made it by hand and can mend it. */
export function isSent(run: PlannedRun): boolean {
  return run.isInsisted || run.isByHand || runProblem(run.files) === null;
}
