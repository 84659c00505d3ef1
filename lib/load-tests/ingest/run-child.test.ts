import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { fixture, written } from "../formats/result-file.test-data.ts";
import { UnreadableFile } from "../parsed-run.ts";
import { ingestInChild } from "./run-child.ts";

const jmeter = fixture("jmeter-2.13-default.jtl");
const maxBytes = 2 ** 30;

async function tempRoot(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-child-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function header(): string {
  return "timeStamp,elapsed,label,responseCode,success\n";
}

describe("the reading process", { timeout: 60_000 }, () => {
  test("answers with the run, tells its stages and leaves nothing behind", async () => {
    const root = await tempRoot();
    const stages: string[] = [];
    const run = await ingestInChild(
      { files: [jmeter], asked: "auto", maxBytes },
      { signal: new AbortController().signal, onStage: (stage) => stages.push(stage), tempRoot: root },
    );
    expect(run.whole.requests).toBe(800);
    expect(run.startedAt).toEqual(new Date(1_795_202_490_726));
    expect(stages).toEqual(["unpacking", "reading"]);
    expect(await readdir(root)).toEqual([]);
  });

  test("passes on why a file cannot be read", async () => {
    const files = [await written("no result", "notes.txt")];
    const reading = ingestInChild(
      { files, asked: "auto", maxBytes },
      { signal: new AbortController().signal, onStage: () => undefined },
    );
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(/^notes.txt is not the result of a load test/);
  });

  test("ends with the signal, and its folder with it", async () => {
    const root = await tempRoot();
    const controller = new AbortController();
    const shuttingDown = new Error("shutting down");
    const files = [await written(header() + "1768467600000,5,a,200,true\n".repeat(1_000_000), "long.csv")];
    const reading = ingestInChild(
      { files, asked: "auto", maxBytes },
      {
        signal: controller.signal,
        onStage: (stage) => stage === "reading" && controller.abort(shuttingDown),
        tempRoot: root,
      },
    );
    await expect(reading).rejects.toBe(shuttingDown);
    expect(await readdir(root)).toEqual([]);
  });

  test("ends when it takes too long", async () => {
    const reading = ingestInChild(
      { files: [jmeter], asked: "auto", maxBytes },
      { signal: new AbortController().signal, onStage: () => undefined, timeLimitMs: 1 },
    );
    await expect(reading).rejects.toThrow(/^Reading took longer than/);
  });

  test("survives a quote that opens a sea of short lines", async () => {
    const content = `${header()}1768467600000,5,a,200,true\n1768467600000,5,"${"x\n".repeat(500_000)}`;
    const run = await ingestInChild(
      { files: [await written(content, "sea.csv")], asked: "auto", maxBytes },
      { signal: new AbortController().signal, onStage: () => undefined },
    );
    expect(run.whole.requests).toBe(1);
    expect(run.rejected.lines).toBe(500_000);
  });
});
