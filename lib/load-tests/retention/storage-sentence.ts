import { bytesText, numberText } from "#lib/shared/number-text.ts";
import type { FreedStorage, UsedStorage } from "./storage-store.ts";

/** "The files of 90 runs take 1.2 GB, their time buckets 34 MB." */
export function usedSentence({ files, runs, fileBytes, bucketBytes }: Omit<UsedStorage, "slug" | "name">): string {
  if (runs === 0) return "There are no runs yet.";
  const ofRuns = runs === 1 ? "one run" : `${numberText(runs)} runs`;
  const buckets = bucketBytes === 0 ? "nothing" : bytesText(bucketBytes);
  if (files === 0) return `The time buckets of ${ofRuns} take ${buckets}; no files are kept.`;
  return `The files of ${ofRuns} take ${bytesText(fileBytes)}, time buckets ${buckets}.`;
}

/** What the next sweep removes: "Within the hour the files of 41 runs go, 600 MB." Null: nothing. */
export function freedSentence({ files, fileBytes, buckets, bucketBytes }: FreedStorage): string | null {
  const parts = [
    ...(files > 0 ? [`${files === 1 ? "one file" : `${numberText(files)} files`} (${bytesText(fileBytes)})`] : []),
    ...(buckets > 0 ? [`the time buckets of ${runsText(buckets)} (${bytesText(bucketBytes)})`] : []),
  ];
  return parts.length === 0 ? null : `Within the hour ${parts.join(" and ")} will be removed.`;
}

function runsText(runs: number): string {
  return runs === 1 ? "one run" : `${numberText(runs)} runs`;
}

/** The first line of a team's page: "Load tests take 4.2 GB: 4.1 GB of files, 82 MB of time buckets." */
export function storageSentence(tests: readonly Pick<UsedStorage, "fileBytes" | "bucketBytes">[]): string {
  const files = tests.reduce((sum, { fileBytes }) => sum + fileBytes, 0);
  const buckets = tests.reduce((sum, { bucketBytes }) => sum + bucketBytes, 0);
  if (files + buckets === 0) return "Load tests take no storage yet.";
  return `Load tests take ${bytesText(files + buckets)}: ${bytesText(files)} of files, ${bytesText(buckets)} of time buckets.`;
}
