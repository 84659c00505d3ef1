/** Failures of one label, one number a bucket. */
export type LabelFailures = { label: string; bucketMs: number; failures: number[] };

/** Failed requests over time, stacked: the labels that failed most, and the rest of the run. */
export type FailuresOverTime = { columnMs: number; columns: number; stacks: { name: string; counts: number[] }[] };

const mostStacks = 4;
const mostColumns = 60;

/**
 * When requests failed. Labels have wider buckets than the whole run, so all are put into columns of the widest; what the
 * whole run has more than its labels is "other requests". Null where nothing failed.
 */
export function failuresOverTime(
  whole: Omit<LabelFailures, "label">,
  labels: LabelFailures[],
): FailuresOverTime | null {
  const total = sum(whole.failures);
  if (total === 0) return null;
  const lengthMs = whole.bucketMs * whole.failures.length;
  const most = labels.toSorted((a, b) => sum(b.failures) - sum(a.failures)).filter(({ failures }) => sum(failures) > 0);
  const shown = most.slice(0, mostStacks);
  const widest = Math.max(whole.bucketMs, ...shown.map(({ bucketMs }) => bucketMs));
  const columnMs = widest * Math.max(1, Math.ceil(lengthMs / widest / mostColumns));
  const columns = Math.max(1, Math.ceil(lengthMs / columnMs));
  const stacks = shown.map(({ label, ...series }) => ({ name: label, counts: inColumns(series, columnMs, columns) }));
  const all = inColumns(whole, columnMs, columns);
  const rest = all.map((count, k) => Math.max(0, count - sum(stacks.map(({ counts }) => counts[k] ?? 0))));
  const others = sum(rest) > 0 ? [{ name: shown.length === 0 ? "all requests" : "other requests", counts: rest }] : [];
  return { columnMs, columns, stacks: [...stacks, ...others] };
}

function inColumns({ bucketMs, failures }: Omit<LabelFailures, "label">, columnMs: number, columns: number): number[] {
  const counts = new Array<number>(columns).fill(0);
  for (const [k, count] of failures.entries()) {
    const column = Math.min(columns - 1, Math.floor(((k + 0.5) * bucketMs) / columnMs));
    counts[column] = (counts[column] ?? 0) + count;
  }
  return counts;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
