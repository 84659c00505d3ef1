import { expect, test } from "vitest";
import { readFoundPlace, writeFoundPlace } from "./found-place.ts";

const place = { startedAt: new Date("2026-11-20T02:00:00Z"), number: 61, id: "0198c0de-0000-7000-8000-000000000001" };

test("the place behind a run is read as it was written", () => {
  expect(readFoundPlace(writeFoundPlace(place))).toEqual(place);
});

test.each(["", "x", "2026-11-20T02:00:00Z_61", "0000-01-01T00:00:00Z_x_y", `${writeFoundPlace(place)}_1`])(
  "%j is no place",
  (text) => {
    expect(readFoundPlace(text)).toBeUndefined();
  },
);
