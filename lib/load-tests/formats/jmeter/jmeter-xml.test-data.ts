import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { parseJmeterXml } from "./jmeter-xml.ts";

export async function read(...files: ResultFile[]): Promise<ParsedRun> {
  return withFolder((folder) => parseJmeterXml(files, folder));
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-jmeter-xml-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return use(folder);
}

/** Like `read` for content; what cannot be read is its message. */
export async function readText(content: string | Uint8Array): Promise<ParsedRun | string> {
  try {
    return await read(await written(content, "results.jtl"));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

export async function readGood(content: string | Uint8Array): Promise<ParsedRun> {
  const run = await readText(content);
  if (typeof run === "string") throw new Error(run);
  return run;
}

const startMs = Date.UTC(2026, 0, 15, 9);

type Attributes = Record<string, string | number>;

export function tag(k: number, more: Attributes = {}, name = "httpSample", inner = ""): string {
  const all: Attributes = {
    t: 10 + k,
    ts: startMs + k * 10,
    s: "true",
    lb: "GET /",
    rc: 200,
    rm: "OK",
    by: 100,
    sby: 10,
    na: 5,
    ...more,
  };
  const attributes = Object.entries(all).map(([key, value]) => `${key}="${value}"`);
  return `<${name} ${attributes.join(" ")}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
}

export function file(...samples: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testResults version="1.2">\n${samples.join("\n")}\n</testResults>\n`;
}

export const transaction = { rm: "Number of samples in transaction : 2, number of failing samples : 0", rc: 200 };
export const labelsOf = (run: ParsedRun) =>
  run.labels.map(({ label, requests, failures }) => [label, requests, failures]);
