import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileFault } from "./file-fault.ts";

test.each([
  ["/not/there.yaml", "There is no file /not/there.yaml."],
  [`${import.meta.filename}/there.yaml`, `There is no file ${import.meta.filename}/there.yaml.`],
  ["/", "/ is a folder, not a file."],
])("why %s cannot be read is told in words", (path, sentence) => {
  expect(faultOf(path)).toBe(sentence);
});

test("any other reason is told as the system tells it", () => {
  expect(fileFault("a.yaml", Object.assign(new Error("EACCES: …"), { code: "EACCES" }))).toContain("no permission");
  expect(fileFault("a.yaml", new Error("EIO: i/o error"))).toBe("a.yaml cannot be read: EIO: i/o error");
});

function faultOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return fileFault(path, error);
  }
}
