import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "../result-file.test-data.ts";
import { splitCells } from "./csv-cells.ts";
import { csvRows } from "./csv-rows.ts";

async function rowsOf(content: string) {
  const file = await written(content);
  return (await Array.fromAsync(csvRows(file.path))).map((row) =>
    "cells" in row ? { line: row.line, cells: [...row.cells.values()] } : row,
  );
}

describe("the cells of a line", () => {
  test("read back what RFC 4180 writes", () => {
    const quote = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        expect(splitCells(cells.map(quote).join(","))).toEqual(cells);
      }),
    );
  });

  test("are none when a quote never closes", () => {
    expect(splitCells('a,"b')).toBeNull();
  });
});

describe("the rows of a CSV file", () => {
  test("may span lines and keep the number of their first one", async () => {
    expect(await rowsOf('A,B\r\n1,"two\nlines"\r\n\r\n3,4\r\n')).toEqual([
      { line: 2, cells: ["1", "two\nlines"] },
      { line: 5, cells: ["3", "4"] },
    ]);
  });

  test("with too few or too many columns are rejected one by one", async () => {
    expect(await rowsOf("A,B\n1\n2,3\n4,5,6\n")).toEqual([
      { line: 2, reason: "it has 1 columns instead of 2" },
      { line: 3, cells: ["2", "3"] },
      { line: 4, reason: "it has 3 columns instead of 2" },
    ]);
  });

  test("after a quote that never closes are still read", async () => {
    expect(await rowsOf('A,B\n1,"cut\n2,3\n4,5')).toMatchObject([
      { line: 2, reason: expect.stringContaining("never closed") },
      { line: 3, cells: ["2", "3"] },
      { line: 4, cells: ["4", "5"] },
    ]);
  });

  test("of a file full of open quotes are rejected without searching for ever", async () => {
    const rows = await rowsOf(`A,B\n${'x,"y\n'.repeat(20_001)}`);
    expect(rows.length).toBeGreaterThan(9_000);
  });

  test("of Locust before 1.6 may hold unescaped quotes in the name", async () => {
    const header = '"Type","Name","# requests","# failures"';
    expect(await rowsOf(`${header}\n"GET","/a?q="x, y"",1,2\n"None","Aggregated",3,4\n"GET","/cut`)).toMatchObject([
      { line: 2, cells: ["GET", '/a?q="x, y"', "1", "2"] },
      { line: 3, cells: ["None", "Aggregated", "3", "4"] },
      { line: 4, reason: expect.stringContaining("cut short") },
    ]);
  });

  test("of Locust 1.0's history have the name behind a time and a number of users", async () => {
    const rows = await rowsOf('"Timestamp","User Count","Type","Name","50%"\n"1589","5","GET","/a "b" c","N/A"\n');
    expect(rows).toEqual([{ line: 2, cells: ["1589", "5", "GET", '/a "b" c', "N/A"] }]);
  });

  test("of Locust's old failures tell the name from an error with quotes", async () => {
    const rows = await rowsOf('"Method","Name","Error","Occurrences"\n"GET","/a","no "b", really",3\n');
    expect(rows).toEqual([{ line: 2, cells: ["GET", "/a", 'no "b", really', "3"] }]);
  });

  test("of more than 100,000 characters are rejected", async () => {
    expect(await rowsOf(`A,B\n${"x".repeat(10_000_000)}\n1,2\n`)).toEqual([
      { line: 2, reason: "it is longer than 100,000 characters" },
      { line: 3, cells: ["1", "2"] },
    ]);
  });
});
