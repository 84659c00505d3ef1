import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { answerFile } from "./answer-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "headroom-answer-"));
const file = path.join(folder, "recording");
writeFileSync(file, "0123456789");
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = "ab".repeat(32);

async function asked(headers: Record<string, string>, method = "GET") {
  const request = new Request("http://localhost/x", { headers, method });
  const answer = await answerFile(request, { path: file, sha256, headers: { "content-type": "video/webm" } });
  if (!answer) throw new Error("not there");
  return { status: answer.status, range: answer.headers.get("content-range"), body: await answer.text(), answer };
}

test("a whole file says that it can be asked for in parts, and what it is called by", async () => {
  const { status, body, answer } = await asked({});
  expect({ status, body }).toEqual({ status: 200, body: "0123456789" });
  expect(answer.headers.get("accept-ranges")).toBe("bytes");
  expect(answer.headers.get("content-type")).toBe("video/webm");
  expect(answer.headers.get("content-length")).toBe("10");
  expect(answer.headers.get("cache-control")).toContain("private");
});

test("a part is answered alone, with where it stands", async () => {
  expect(await asked({ range: "bytes=2-4" })).toMatchObject({ status: 206, range: "bytes 2-4/10", body: "234" });
  expect(await asked({ range: "bytes=-3" })).toMatchObject({ status: 206, range: "bytes 7-9/10", body: "789" });
  expect(await asked({ range: "bytes=10-" })).toMatchObject({ status: 416, range: "bytes */10", body: "" });
  expect(await asked({ range: "bytes=2-4" }, "HEAD")).toMatchObject({ status: 206, body: "" });
});

test("a part of another file than the browser has comes whole", async () => {
  const same = { range: "bytes=2-4", "if-range": `"${sha256}"` };
  expect((await asked(same)).status).toBe(206);
  expect(await asked({ ...same, "if-range": '"other"' })).toMatchObject({ status: 200, body: "0123456789" });
});

test("what the browser has is not sent again", async () => {
  expect(await asked({ "if-none-match": `W/"x", "${sha256}"` })).toMatchObject({ status: 304, body: "" });
  expect((await asked({ "if-none-match": '"x"' })).status).toBe(200);
});

test("a file that is not on the disk is no answer", async () => {
  const request = new Request("http://localhost/x");
  expect(await answerFile(request, { path: `${file}-none`, sha256, headers: {} })).toBeNull();
});
