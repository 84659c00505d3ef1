import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatIds } from "#lib/load-tests/parsed-run.ts";
import { exitCodes } from "../cli/command-failure.ts";
import { overviewText } from "../cli/help.ts";

const page = readFileSync(join(import.meta.dirname, "command.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));
const inLanguage = (language: string) => blocks.filter((block) => block.language === language).map(({ code }) => code);

test("there are pipelines to copy", () => {
  expect(inLanguage("yaml")).toHaveLength(4);
  expect(inLanguage("groovy")).toHaveLength(1);
});

test.each(inLanguage("yaml"))("the pipeline is YAML, and its scripts are shell: %s", (code) => {
  const shell = stringsOf(parse(code)).filter((text) => text.includes("headroom.mjs"));
  expect(shell.length).toBeGreaterThan(0);
  for (const script of shell) expect(shellErrors(script.replace(/\$\((\w+)\)/g, "$$$1"))).toBe("");
});

test.each(inLanguage("sh"))("the commands are shell: %s", (code) => {
  expect(shellErrors(code)).toBe("");
});

test("Jenkins' pipeline closes what it opens, and its scripts are shell", () => {
  const code = inLanguage("groovy").join();
  expect(code.match(/\{/g)?.length).toBe(code.match(/\}/g)?.length);
  const scripts = [...code.matchAll(/sh '(.*)'$/gm)].map(([, script = ""]) => script);
  expect(scripts.map(shellErrors)).toEqual(["", ""]);
});

test("every exit code is told, here and by the help", () => {
  const told = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(told).toEqual(Object.values(exitCodes));
  const help = overviewText([]);
  const inShort = Object.values(exitCodes).filter((code) => code < 128);
  expect(inShort.filter((code) => !new RegExp(`(: |·\\s)${code} `).test(help))).toEqual([]);
});

test("the formats that an option may name are told", () => {
  const formats = readFileSync(join(import.meta.dirname, "formats.md"), "utf8");
  expect(formatIds.filter((id) => !formats.includes(id))).toEqual([]);
});

function shellErrors(script: string): string {
  return spawnSync("sh", ["-n"], { input: script, encoding: "utf8" }).stderr;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
