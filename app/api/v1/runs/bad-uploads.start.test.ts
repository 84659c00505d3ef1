import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { maySmallDisk, smallDisk } from "#scripts/start/small-disk.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(5000, 7)]);
const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(5000)]);

const mayMount = maySmallDisk();
if (!mayMount) console.log("Tests of a full disk are skipped: this user may not mount a small one.");

let headroom: TrialInstance;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("an upload", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
  });
  afterAll(() => headroom.discard());

  test.each([
    ["a picture", png, "results.jtl", /^results\.jtl is a PNG picture, not a result/],
    ["a program", program, "results.csv", /^results\.csv is a Windows program, not a result/],
    ["zeros", Buffer.alloc(100_000), "zeros.csv", /^zeros\.csv /],
    ["one line of 10 MB", Buffer.alloc(10_000_000, "x"), "line.jtl", /^line\.jtl /],
    [
      "a bomb in a packed file",
      gzipSync(Buffer.alloc(200_000_000)),
      "bomb.gz",
      /^bomb\.gz unpacks to more than 300 times/,
    ],
    [
      "half a packed file",
      gzipSync(jmeterCsv(5_000)).subarray(0, 2_000),
      "half.gz",
      /^half\.gz is damaged or cut short/,
    ],
  ])("that is %s is kept, and fails with what to do about it", async (_what, body, fileName, message) => {
    const { status, run } = await headroom.client.upload(body, { query: { fileName } });
    expect(status).toBe(202);
    const failed = await headroom.client.settled(run.id);
    expect(failed).toMatchObject({ status: "failed", error: { message: expect.stringMatching(message) } });
    expect((await headroom.client.artifact(failed.id)).equals(body)).toBe(true);
    expect(headroom.temporaryFiles()).toEqual([]);
  });

  test("with damaged lines among good ones is read without them, whatever its name", async () => {
    const body = `${jmeterCsv(200)}1768467700000,5\0,GET /\xff,200,true\n${"x".repeat(1_000_000)}\n`;
    const { run } = await headroom.client.upload(Buffer.from(body, "latin1"), { query: { fileName: "results.exe" } });
    const ready = await headroom.client.settled(run.id);
    expect(ready).toMatchObject({ status: "ready", format: "jmeter-csv" });
    expect(ready.rejected.lines).toBeGreaterThan(0);
  });

  test("that is a bomb on the wire is refused and leaves nothing", async () => {
    const before = headroom.storedFiles();
    const { status, run } = await headroom.client.upload(gzipSync(Buffer.alloc(200_000_000)), {
      headers: { "content-encoding": "gzip" },
    });
    expect({ status, ...run }).toMatchObject({
      status: 413,
      detail: expect.stringContaining("unpacks to more than 300 times its size"),
    });
    expect(headroom.storedFiles()).toEqual(before);
  });

  test.skipIf(!mayMount)("that does not fit on the disk is refused, and a smaller one is taken", async () => {
    using _disk = smallDisk(join(headroom.dataDir, "artifacts"), "20m");
    const { status, run } = await headroom.client.upload(Buffer.alloc(30_000_000, "a,b,c\n"));
    expect({ status, ...run }).toMatchObject({ status: 507, detail: expect.stringContaining("no room left") });
    expect(headroom.storedFiles()).toEqual([]);
    expect(await headroom.sql(`select id from "Run" where status <> 'ready' and status <> 'failed'`)).toEqual([]);
    const smaller = await headroom.client.upload(jmeterCsv(1_000));
    expect(await headroom.client.settled(smaller.run.id)).toMatchObject({ status: "ready" });
  });

  test.skipIf(!mayMount)("that cannot be unpacked for want of room fails and says so", async () => {
    using _disk = smallDisk(join(headroom.dataDir, "tmp"), "2m");
    const body = gzipSync(jmeterCsv(100_000));
    const { run } = await headroom.client.upload(body);
    const failed = await headroom.client.settled(run.id);
    expect(failed.error?.message).toMatch(/^The server has no room left in its temporary folder/);
    expect((await headroom.client.artifact(failed.id)).equals(body)).toBe(true);
    expect(headroom.temporaryFiles()).toEqual([]);
  });
});
