/**
 * How long what a run is made of is kept: so many days after it came here, and of so many of a test's newest runs. Null: for
 * good. What is past either goes. The run's figures, labels, errors and verdict stay whatever happens.
 */
export type Retention = {
  keepFilesDays: number | null;
  keepFilesRuns: number | null;
  /** Time buckets: what the charts over time are drawn from. */
  keepBucketsDays: number | null;
  keepBucketsRuns: number | null;
};

/** "Files are kept for 90 days, of the newest 200 runs at most; time buckets for good." */
export function retentionSentence(retention: Retention): string {
  const files = spanText(retention.keepFilesDays, retention.keepFilesRuns);
  const buckets = spanText(retention.keepBucketsDays, retention.keepBucketsRuns);
  return files === buckets
    ? `Files and time buckets are kept ${files}.`
    : `Files are kept ${files}; time buckets ${buckets}.`;
}

function spanText(days: number | null, runs: number | null): string {
  const span = days === null ? [] : [`for ${days === 1 ? "a day" : `${days} days`}`];
  const count = runs === null ? [] : [`of the newest ${runs === 1 ? "run" : `${runs} runs`}`];
  if (days !== null && runs !== null) return `${[...span, ...count].join(", ")} at most`;
  return [...span, ...count][0] ?? "for good";
}
