import { dayMs } from "#lib/shared/day-ms.ts";

/** A file that comes in parts. How far it is, the file on the disk says. */
export type OpenUpload = {
  id: string;
  fileName: string;
  bytes: number;
  storeKey: string;
  sha256: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  runId: string | null;
};

/** Over a weekend; then what was not made a run of is removed. */
export const uploadLivesMs = 3 * dayMs;

/** Of one person or token: a pipeline of many jobs shares its token. */
export const mostOpenUploads = 200;
