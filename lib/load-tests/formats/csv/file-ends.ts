import { open } from "node:fs/promises";

/**
 * The complete lines at both ends of a text file, line ends cut off. In a file that fits, `tail` is empty. Bytes that are
 * not UTF-8 become U+FFFD.
 */
export async function fileEnds(
  path: string,
  headBytes: number,
  tailBytes: number,
): Promise<{ head: string[]; tail: string[] }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await readText(file, 0, Math.min(size, headBytes));
    if (size <= headBytes) return { head: lines(head), tail: [] };
    const tail = await readText(file, Math.max(headBytes, size - tailBytes), tailBytes);
    return { head: lines(head).slice(0, -1), tail: lines(tail).slice(1) };
  } finally {
    await file.close();
  }
}

async function readText(file: Awaited<ReturnType<typeof open>>, from: number, length: number): Promise<string> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.toString("utf8", 0, bytesRead);
}

function lines(text: string): string[] {
  const all = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return all.at(-1) === "" ? all.slice(0, -1) : all;
}
