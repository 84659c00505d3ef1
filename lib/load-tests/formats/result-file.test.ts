import { truncate } from "node:fs/promises";
import { expect, test } from "vitest";
import { UnreadableFile } from "../parsed-run.ts";
import { written } from "./result-file.test-data.ts";
import { readJson } from "./result-file.ts";

test("a JSON file may start with a byte order mark", async () => {
  expect(await readJson(await written('\u{FEFF}{"a": 1}'))).toEqual({ a: 1 });
});

test("a JSON file that is too large is refused before it is read", async () => {
  const file = await written("[", "huge.json");
  await truncate(file.path, 300 * 1024 * 1024);
  const reading = readJson(file);
  await expect(reading).rejects.toThrow(UnreadableFile);
  await expect(reading).rejects.toThrow("huge.json is a JSON file of 300 MB; at most 256 MB can be read.");
});
