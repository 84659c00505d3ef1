import { expect, test } from "vitest";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";

test("names every text with a NUL character by its path", () => {
  const errors = unkeptErrors({
    name: "a\0",
    rows: [{ label: "ok" }, { label: "\0" }],
    count: 1,
    none: null,
    at: new Date(),
  });
  expect(errors.map(({ path }) => path)).toEqual(["name", "rows.1.label"]);
});

test("finds one in a key, and names what the key is in", () => {
  expect(unkeptErrors({ tags: { "a\0b": "x" } }).map(({ path }) => path)).toEqual(["tags"]);
});

test("names a text with half of a character", () => {
  expect(unkeptErrors({ name: "a\ud800", other: "a\u{1f600}" })).toEqual([
    { path: "name", message: "holds half of a character: write the whole" },
  ]);
});
