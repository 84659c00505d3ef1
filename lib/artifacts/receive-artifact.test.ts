import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** Receives 4 MB in a process that may write files of 1 MB at most (`ulimit -f`, in blocks of 512 bytes). */
function receiveInSmallProcess(dataDir: string): string {
  const script = `
    import { Readable } from "node:stream";
    import { artifactFolder } from "#lib/artifacts/artifact-folder.ts";
    import { receiveArtifact } from "#lib/artifacts/receive-artifact.ts";
    const blocks = Array.from({ length: 64 }, () => Buffer.alloc(65536, 65));
    const options = { encoding: "identity", maxBytes: 1e9, signal: new AbortController().signal };
    await receiveArtifact(Readable.from(blocks), artifactFolder(${JSON.stringify(dataDir)}), options).then(
      () => console.log("received"),
      (error) => console.log(error.reason + ": " + error.message),
    );`;
  const command = 'ulimit -f 2048; exec "$0" --input-type=module -e "$1"';
  return execFileSync("sh", ["-c", command, process.execPath, script], { encoding: "utf8" }).trim();
}

test("a disk that fills up refuses the file in words and keeps nothing of it", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "headroom-full-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  expect(receiveInSmallProcess(dataDir)).toMatch(/^disk-full: The server has no room left.*Nothing was kept/);
  expect(readdirSync(path.join(dataDir, "artifacts/incoming"))).toEqual([]);
});
