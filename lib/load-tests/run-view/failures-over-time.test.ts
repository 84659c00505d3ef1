import { expect, test } from "vitest";
import { failuresOverTime } from "./failures-over-time.ts";

test("labels that failed most are stacked, and the rest of the run is there too", () => {
  const whole = { bucketMs: 1000, failures: [2, 1, 0, 5] };
  const labels = [
    { label: "GET /", bucketMs: 2000, failures: [2, 4] },
    { label: "quiet", bucketMs: 2000, failures: [0, 0] },
  ];
  expect(failuresOverTime(whole, labels)).toEqual({
    columnMs: 2000,
    columns: 2,
    stacks: [
      { name: "GET /", counts: [2, 4] },
      { name: "other requests", counts: [1, 1] },
    ],
  });
});

test("nothing is drawn of a run without failures, and at most sixty columns of a long one", () => {
  expect(failuresOverTime({ bucketMs: 1000, failures: [0, 0] }, [])).toBeNull();
  const long = failuresOverTime({ bucketMs: 1000, failures: new Array(600).fill(1) }, []);
  expect(long).toMatchObject({ columns: 60, stacks: [{ name: "all requests" }] });
  expect(long?.stacks[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(600);
});
