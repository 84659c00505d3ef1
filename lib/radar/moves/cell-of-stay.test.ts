import { expect, test } from "vitest";
import { cellOfStay } from "./cell-of-stay.ts";
import type { Stay } from "./stays.ts";

const slot = 20;
const autumn = { ring: "trying", from: "2026-09-01", until: null } as const;
const own = cellOfStay(autumn, { slot, others: [], sectorCount: 5 });

function cellBeside(other: Partial<Stay>): number | null {
  const stay = { number: 1, ring: "trying", cell: own, from: "2026-08-01", until: null, ...other } as const;
  return cellOfStay(autumn, { slot, others: [stay], sectorCount: 5 });
}

test.each<[string, Partial<Stay>]>([
  ["left before it came", { until: "2026-09-01" }],
  ["stood in another ring", { ring: "habit" }],
  ["waits behind the “+n”", { cell: null }],
])("it takes the cell of its slot where somebody %s", (_, other) => {
  expect(own).not.toBeNull();
  expect(cellBeside(other)).toBe(own);
});

test.each<[string, Partial<Stay>]>([
  ["stands there", {}],
  ["stood there when it came", { until: "2026-10-01" }],
])("it takes another cell where somebody %s", (_, other) => {
  expect(cellBeside(other)).not.toBe(own);
  expect(cellBeside(other)).not.toBeNull();
});

test("where none is free all the while, it takes one that is free now; a stay that is over takes none", () => {
  const others = Array.from(
    { length: 600 },
    (_, cell): Stay => ({
      number: 1,
      ring: "trying",
      cell,
      from: "2026-08-01",
      until: "2026-10-01",
    }),
  );
  expect(cellOfStay(autumn, { slot, others, sectorCount: 5 })).toBe(own);
  expect(cellOfStay({ ...autumn, until: "2026-09-15" }, { slot, others, sectorCount: 5 })).toBeNull();
});
