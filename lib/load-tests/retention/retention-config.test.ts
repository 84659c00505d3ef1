import { describe, expect, test } from "vitest";
import { z } from "zod";
import { flatRetention, readRetention, retentionConfig, writeRetention } from "./retention-config.ts";

const entry = z.strictObject(retentionConfig);
const columns = { keepFilesDays: 90, keepFilesRuns: null, keepBucketsDays: null, keepBucketsRuns: 200 };

describe("retention in a headroom.yaml", () => {
  test.each([
    [{}, {}],
    [{ keep: {} }, {}],
    [{ keep: { files: { days: 90 }, buckets: { runs: 200 } } }, columns],
  ])("%j is kept in columns", (written, kept) => {
    const nothing = { keepFilesDays: null, keepFilesRuns: null, keepBucketsDays: null, keepBucketsRuns: null };
    expect(flatRetention(entry.parse(written))).toEqual({ ...nothing, ...kept });
  });

  test("is read from the columns and written without what is kept for good", () => {
    expect(flatRetention(readRetention(columns))).toEqual(columns);
    expect(writeRetention(readRetention(columns))).toEqual({ keep: { files: { days: 90 }, buckets: { runs: 200 } } });
    expect(writeRetention(entry.parse({}))).toEqual({ keep: null });
  });

  test.each([{ files: { days: 0 } }, { files: { runs: 1.5 } }, { buckets: { days: "90" } }, { notes: { days: 1 } }])(
    "%j is refused",
    (keep) => {
      expect(entry.safeParse({ keep }).success).toBe(false);
    },
  );
});
