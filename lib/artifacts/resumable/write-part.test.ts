import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { writePart } from "./write-part.ts";

async function emptyFile(content = ""): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "headroom-part-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "part");
  await writeFile(path, content);
  return path;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest();
const from = (...blocks: string[]) => Readable.from(blocks.map((block) => Buffer.from(block)));

describe("a part of a file", () => {
  test("is written at its place, and hashed where it begins the file", async () => {
    const path = await emptyFile();
    const first = await writePart(from("ab", "cd"), path, 0, null);
    expect(first).toEqual({ offset: 4, sha256: sha256("abcd").toString("hex"), isAsTold: true });
    expect(await writePart(from("ef"), path, 4, null)).toEqual({ offset: 6, sha256: null, isAsTold: true });
    expect(await readFile(path, "utf8")).toBe("abcdef");
  });

  test("that does not hash to what it should is taken away again", async () => {
    const path = await emptyFile("ab");
    const told = { algorithm: "sha256", base64: sha256("cd").toString("base64") };
    expect(await writePart(from("cX"), path, 2, told)).toMatchObject({ offset: 2, isAsTold: false });
    expect(await readFile(path, "utf8")).toBe("ab");
    expect(await writePart(from("cd"), path, 2, told)).toMatchObject({ offset: 4, isAsTold: true });
  });

  test("that breaks off is kept as far as it came, but not where its hash was told", async () => {
    const path = await emptyFile("ab");
    const sendCut = async (checksum: Parameters<typeof writePart>[3], offset: number) => {
      const source = new PassThrough();
      source.write("cd");
      const cut = async () => {
        await vi.waitFor(async () => expect((await readFile(path)).length).toBe(offset + 2));
        source.destroy(new Error("cut"));
      };
      await Promise.all([expect(writePart(source, path, offset, checksum)).rejects.toThrow("cut"), cut()]);
    };
    await sendCut(null, 2);
    expect(await readFile(path, "utf8")).toBe("abcd");
    await sendCut({ algorithm: "sha1", base64: "abc=" }, 4);
    expect(await readFile(path, "utf8")).toBe("abcd");
  });

  test("of which nothing comes any more ends after half a minute", async () => {
    const path = await emptyFile();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await Promise.all([
      expect(writePart(new PassThrough(), path, 0, null)).rejects.toMatchObject({ code: "ETIMEDOUT" }),
      vi.advanceTimersByTimeAsync(30_000),
    ]);
  });
});
