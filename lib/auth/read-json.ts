import { problem } from "#lib/shared/problem.ts";

const maxBytes = 1024 * 1024;

/** A JSON body of at most 1 MiB, or the answer to send instead. */
export async function readJson(request: Request): Promise<{ json: unknown } | Response> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/json") return problem(415, "Send JSON, with Content-Type: application/json.");
  const text = await readText(request.body);
  if (text === null) return problem(413, "The body is larger than 1 MiB.");
  try {
    return { json: JSON.parse(text) };
  } catch {
    return problem(400, "The body is not valid JSON.");
  }
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
