import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resultFiles } from "./result-files.ts";
import { uploadBody } from "./upload-body.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-body-"));
  writeFileSync(join(folder, "a_stats.csv"), "one\n");
  writeFileSync(join(folder, 'b"é.csv'), "two\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("one file is the body as it is", async () => {
  const { body, headers, parameters } = uploadBody(resultFiles(["a_stats.csv"], folder));
  expect({ ...headers, parameters, length: body.length }).toEqual({
    "content-type": "application/octet-stream",
    parameters: [["fileName", "a_stats.csv"]],
    length: 4,
  });
  expect((await read(body.open())).toString()).toBe("one\n");
});

test("several are a form whose length is known before, and which can be opened again", async () => {
  const { body, headers } = uploadBody(resultFiles(["*.csv"], folder));
  const bytes = await read(body.open());
  expect(bytes.length).toBe(body.length);
  expect(await read(body.open())).toEqual(bytes);
  const form = await new Response(Uint8Array.from(bytes), { headers }).formData();
  const files = form.getAll("file").map((part) => (part instanceof File ? part : null));
  expect(files.map((file) => file?.name)).toEqual(["a_stats.csv", 'b"é.csv']);
  expect(await Promise.all(files.map(async (file) => await file?.text()))).toEqual(["one\n", "two\n"]);
});

test("a file that grows meanwhile is sent as long as it was", async () => {
  const { body } = uploadBody(resultFiles(["a_stats.csv"], folder));
  writeFileSync(join(folder, "a_stats.csv"), "one and more\n");
  expect((await read(body.open())).toString()).toBe("one ");
});

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
