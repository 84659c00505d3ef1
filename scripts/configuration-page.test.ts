import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { configurationPageFile, writeConfigurationPage } from "./configuration-page.ts";

test("docs/configuration.md says what the schema says (else run npm run docs:configuration)", () => {
  expect(readFileSync(configurationPageFile, "utf8")).toBe(writeConfigurationPage());
});
