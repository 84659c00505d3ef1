import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAfter, nextOpenCell } from "./cell-moves.ts";

const plain = { ctrlKey: false, metaKey: false };
const at = { row: 1, column: 1 };

describe("cellAfter", () => {
  test.each([
    ["ArrowUp", { row: 0, column: 1 }],
    ["ArrowDown", { row: 2, column: 1 }],
    ["ArrowLeft", { row: 1, column: 0 }],
    ["ArrowRight", { row: 1, column: 2 }],
    ["Home", { row: 1, column: 0 }],
    ["End", { row: 1, column: 2 }],
  ])("%s leads to %j", (key, cell) => {
    expect(cellAfter({ key, ...plain }, at, 10, 3)).toEqual(cell);
  });

  test("with Ctrl it goes to the end of the table", () => {
    expect(cellAfter({ key: "End", ctrlKey: true, metaKey: false }, at, 10, 3)).toEqual({ row: 9, column: 2 });
    expect(cellAfter({ key: "ArrowDown", ctrlKey: true, metaKey: false }, at, 10, 3)).toEqual({ row: 9, column: 1 });
  });

  test("stays where it is at the edge, and leaves other keys alone", () => {
    expect(cellAfter({ key: "ArrowUp", ...plain }, { row: 0, column: 0 }, 10, 3)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ key: "g", ...plain }, at, 10, 3)).toBeNull();
  });
});

describe("nextOpenCell", () => {
  test("goes along the row, then on in the next, and from the end to the start", () => {
    expect(nextOpenCell(() => true, { row: 0, column: 0 }, 10, 3)).toEqual({ row: 0, column: 1 });
    expect(nextOpenCell(() => true, { row: 0, column: 2 }, 10, 3)).toEqual({ row: 1, column: 0 });
    expect(nextOpenCell(() => true, { row: 9, column: 2 }, 10, 3)).toEqual({ row: 0, column: 0 });
  });

  test("finds the only open cell from anywhere", () => {
    const cell = fc.record({ row: fc.nat(9), column: fc.nat(5) });
    fc.assert(
      fc.property(cell, cell, (open, from) => {
        const isOpen = ({ row, column }: typeof open) => row === open.row && column === open.column;
        expect(nextOpenCell(isOpen, from, 10, 6)).toEqual(open);
      }),
    );
  });
});
