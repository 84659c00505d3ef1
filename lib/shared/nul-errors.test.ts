import { expect, test } from "vitest";
import { nulErrors } from "#lib/shared/nul-errors.ts";

test("names every text with a NUL character by its path", () => {
  const errors = nulErrors({
    name: "a\0",
    rows: [{ label: "ok" }, { label: "\0" }],
    count: 1,
    none: null,
    at: new Date(),
  });
  expect(errors.map(({ path }) => path)).toEqual(["name", "rows.1.label"]);
});

test("finds one in a key, and names what the key is in", () => {
  expect(nulErrors({ tags: { "a\0b": "x" } }).map(({ path }) => path)).toEqual(["tags"]);
});
