import { expect, test } from "vitest";
import { decodedFile } from "./decoded-file.ts";

const text = "name\tring\nGröße\tAdopt";

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, little end first", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["what Windows writes where nobody asked for more", Buffer.from(text, "latin1")],
])("a file in %s is read", (_, bytes) => {
  expect(decodedFile(bytes)).toBe(text);
});

test("the quotation marks and the euro sign of Windows are what they are", () => {
  expect(decodedFile(Uint8Array.of(0x93, 0x80, 0x94))).toBe("“€”");
});
