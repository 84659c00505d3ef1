import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LargeFile } from "#scripts/start/parts-client.ts";
import { trialTeam } from "#scripts/start/run-client.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";
import { ServedCommand } from "./served-command.test-data.ts";

const args = ["upload", "large.jtl", "--test", "resumed", "--create", "--team", trialTeam];
const notes = ".cache/headroom/uploads";

let headroom: TrialInstance;
let command: ServedCommand;
let sha256: string;

describe.skipIf(process.platform !== "linux")("a large upload by the command", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    command = await ServedCommand.fetch(headroom.client.url);
    const content = Buffer.concat([...new LargeFile(150_000_000).from(0)]);
    sha256 = createHash("sha256").update(content).digest("hex");
    command.write("large.jtl", content);
  });
  afterAll(async () => {
    command?.discard();
    await headroom.discard();
  });

  test("goes on where it was after kills of the server, and of the command itself", async () => {
    const first = command.start(args);
    const half = await partOf(20_000_000);
    first.child.kill("SIGKILL");
    await first.ended();
    const [note = ""] = readdirSync(join(command.folder, notes));
    expect(statSync(join(command.folder, notes, note)).mode & 0o777).toBe(0o600);

    const second = command.start(args);
    await until(() => statSync(half).size > 60_000_000, "it goes on");
    await headroom.kill("web");
    const { exitCode, err } = await second.ended();
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(err).toMatch(
      /^Sending large\.jtl \(150 MB\)\nGoing on with large\.jtl at \d+ %\nConnection lost at \d+ %: /,
    );
    expect(readdirSync(join(command.folder, notes))).toEqual([]);
    const kept = await headroom.sql(`select a.sha256 from "Artifact" a join "Run" r on r.id = a."runId"`);
    expect(kept).toEqual([{ sha256 }]);
    expect(createHash("sha256").update(readFileSync(half)).digest("hex")).toBe(sha256);
  });

  test("is begun anew where Headroom does not know it any more, and twice makes two runs", async () => {
    const upload = command.start(args);
    await partOf(10_000_000);
    upload.child.kill("SIGKILL");
    await upload.ended();
    await headroom.sql(`delete from "Upload"`);
    expect(await command.run(args)).toMatchObject({ exitCode: 0 });
    expect(await headroom.sql(`select id from "Run"`)).toHaveLength(2);
  });

  test("says before it sends a byte that there is no such test", async () => {
    const { exitCode, err } = await command.upload("large.jtl", "resumd");
    expect({ exitCode, err }).toMatchObject({ exitCode: 3, err: expect.stringContaining("Did you mean resumed?") });
    expect(await headroom.sql(`select id from "Upload" where "finishedAt" is null`)).toEqual([]);
  });
});

/** Where the unfinished file stands, once so many bytes of it are there. */
async function partOf(bytes: number): Promise<string> {
  let path = "";
  await until(async () => {
    const [row] = await headroom.sql(`select "storeKey" from "Upload" where "finishedAt" is null`);
    path = row ? join(headroom.dataDir, "artifacts", String(row.storeKey)) : "";
    // The row stands a moment before its file.
    return path !== "" && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > bytes;
  }, "bytes are written");
  return path;
}
