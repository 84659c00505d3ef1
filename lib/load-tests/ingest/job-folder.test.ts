import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { removeLeftJobFolders, withJobFolder } from "./job-folder.ts";

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), "headroom-folders-")));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

describe("the temporary folder of a job", () => {
  test("is there while the job runs and gone afterwards, however it ended", async () => {
    const used = await withJobFolder(async (folder) => {
      await writeFile(path.join(folder, "unpacked-0"), "samples");
      expect(await removeLeftJobFolders(root)).toBe(0);
      return folder;
    }, root);
    expect(existsSync(used)).toBe(false);
    const failing = withJobFolder(() => Promise.reject(new Error("unreadable")), root);
    await expect(failing).rejects.toThrow("unreadable");
    expect(await readdir(root)).toEqual([]);
  });

  test.each([
    ["exits in the middle", "process.exit(0)", 0],
    ["is killed in the middle", "process.kill(process.pid, 'SIGKILL')", 1],
  ])("of a process that %s does not stay", async (_how, end, left) => {
    await runElsewhere(end);
    expect(await readdir(root)).toHaveLength(left);
    expect(await removeLeftJobFolders(root)).toBe(left);
    expect(await readdir(root)).toEqual([]);
  });

  test("is told from folders of others", async () => {
    await mkdir(path.join(root, "headroom-e2e-abc123"));
    await mkdir(path.join(root, "headroom-ingest-of-mine"));
    expect(await removeLeftJobFolders(root)).toBe(0);
  });
});

async function runElsewhere(end: string) {
  const code = `
    const { withJobFolder } = await import("#lib/load-tests/ingest/job-folder.ts");
    await withJobFolder(async () => { ${end}; await new Promise(() => {}); }, process.argv[1]);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code, root], { stdio: "inherit" });
  await once(child, "exit");
}
