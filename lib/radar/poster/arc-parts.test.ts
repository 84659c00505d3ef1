import { expect, test } from "vitest";
import { arcParts } from "./arc-parts.ts";

test("letters that stand by themselves are parts of their own", () => {
  expect(arcParts("Prüfen & 👩‍👧!")).toEqual(["P", "r", "ü", "f", "e", "n", " ", "&", " ", "👩‍👧", "!"]);
  expect(arcParts("データ")).toEqual(["デ", "ー", "タ"]);
});

test("letters that join, or run from right to left, stay together", () => {
  for (const text of ["بعد الإصدار", "בדיקת עומסים", "परीक्षण", "Release بعد"]) expect(arcParts(text)).toEqual([text]);
});
