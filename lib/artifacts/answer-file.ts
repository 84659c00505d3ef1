import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { readRange } from "./byte-range.ts";

/** `headers` tell what the file is; its bytes never change. */
type AnsweredFile = { path: string; sha256: string; headers: Record<string, string> };

/**
 * Answers with a file or the part of it that is asked for, so that a video can be moved about in. A browser keeps it, and asks each time
 * whether it still may show it. Null: the file is not on the disk.
 */
export async function answerFile(
  request: Request,
  { path, sha256, headers: facts }: AnsweredFile,
): Promise<Response | null> {
  const bytes = await sizeOf(path);
  if (bytes === null) return null;
  const etag = `"${sha256}"`;
  const headers = { ...facts, etag, "accept-ranges": "bytes", "cache-control": "private, no-cache" };
  if (isAmong(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const isSame = (request.headers.get("if-range") ?? etag) === etag;
  const range = isSame ? readRange(request.headers.get("range"), bytes) : "whole";
  if (range === "none")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${bytes}` } });
  const { start, end } = range === "whole" ? { start: 0, end: bytes - 1 } : range;
  const answer = { status: range === "whole" ? 200 : 206, headers: new Headers(headers) };
  answer.headers.set("content-length", String(end - start + 1));
  if (range !== "whole") answer.headers.set("content-range", `bytes ${start}-${end}/${bytes}`);
  // Nobody would read the file to its end, and so nobody would close it.
  if (request.method === "HEAD") return new Response(null, answer);
  return new Response(Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream, answer);
}

async function sizeOf(path: string): Promise<number | null> {
  const facts = await stat(path).catch(() => null);
  return facts && facts.size > 0 ? facts.size : null;
}

function isAmong(header: string | null, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
