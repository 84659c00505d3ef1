import { z } from "zod";
import { type ConfigSpec, configFields } from "#lib/shared/config-part.ts";
import type { Retention } from "./retention.ts";
import { longestDays, mostRuns } from "./retention-schema.ts";

const forGood = { days: null, runs: null };
const keptForGood = { files: forGood, buckets: forGood };

const span = configFields({
  days: limit(longestDays).describe("So many days after the run came here; left out, for good."),
  runs: limit(mostRuns).describe("Of so many of the newest runs; left out, of all."),
}).default(forGood);

/** How long a test keeps things, in a headroom.yaml. Which runs are kept for good is said on screens. */
export const retentionConfig = {
  keep: configFields({
    files: span.describe("The uploaded files."),
    buckets: span.describe("What charts over time are drawn from."),
  })
    .default(keptForGood)
    .describe("How long files and time buckets of its runs are kept."),
};

function limit(most: number) {
  return z.int().min(1).max(most).nullable().default(null);
}

const shape = z.object(retentionConfig);
const column = z.number().nullable();
const flatShape = z.object({
  keepFilesDays: column,
  keepFilesRuns: column,
  keepBucketsDays: column,
  keepBucketsRuns: column,
});

/** The columns of a row as it was read, in the file's maps. */
export function readRetention(spec: ConfigSpec): z.output<typeof shape> {
  const { keepFilesDays, keepFilesRuns, keepBucketsDays, keepBucketsRuns } = flatShape.parse(spec);
  return {
    keep: {
      files: { days: keepFilesDays, runs: keepFilesRuns },
      buckets: { days: keepBucketsDays, runs: keepBucketsRuns },
    },
  };
}

/** The columns that a file's maps are kept in. */
export function flatRetention(spec: ConfigSpec): Retention {
  const { files, buckets } = shape.parse(spec).keep;
  return {
    keepFilesDays: files.days,
    keepFilesRuns: files.runs,
    keepBucketsDays: buckets.days,
    keepBucketsRuns: buckets.runs,
  };
}

/** Without what is kept for good, as it is by default. */
export function writeRetention(spec: ConfigSpec): ConfigSpec {
  const { files, buckets } = shape.parse(spec).keep;
  const kept = Object.entries({ files, buckets }).flatMap(([name, limits]) => {
    const set = Object.entries(limits).filter(([, value]) => value !== null);
    return set.length === 0 ? [] : [[name, Object.fromEntries(set)] as const];
  });
  return { keep: kept.length === 0 ? null : Object.fromEntries(kept) };
}
