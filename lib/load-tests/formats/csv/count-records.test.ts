import fc from "fast-check";
import { expect, test } from "vitest";
import { written } from "../result-file.test-data.ts";
import { countRecords } from "./count-records.ts";

const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n"), maxLength: 8 });
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const record = fc
  .array(fc.oneof(quoted, fc.constant("plain")), { minLength: 1, maxLength: 4 })
  .map((cells) => cells.join(","));

test("a file has as many records as were written, line breaks in quotes or not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 30 }), fc.boolean(), async (records, endsWithLine) => {
      const text = records.join("\n") + (endsWithLine && records.length > 0 ? "\n" : "");
      expect(await countRecords((await written(text)).path)).toBe(records.length);
    }),
    { numRuns: 50 },
  );
});

test("what follows a quote that never closes counts as one", async () => {
  expect(await countRecords((await written('a\n"b\nc\n')).path)).toBe(2);
});

test("blocks of many megabytes are counted as one text", async () => {
  const line = `"x\n${"y".repeat(99)}"\n`;
  expect(await countRecords((await written(line.repeat(100_000))).path)).toBe(100_000);
});
