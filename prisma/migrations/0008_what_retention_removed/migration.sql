-- AlterTable
ALTER TABLE "Run" DROP COLUMN "filesRemovedAt",
ADD COLUMN     "bucketBytes" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Artifact" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- By hand: what the buckets of runs take that were stored before.
UPDATE "Run" SET "bucketBytes" = sums.bytes
FROM (
  SELECT "runId", sum(pg_column_size("figures") + coalesce(pg_column_size("histograms"), 0)) AS bytes
  FROM "RunSeries" GROUP BY "runId"
) AS sums
WHERE sums."runId" = "Run"."id";
