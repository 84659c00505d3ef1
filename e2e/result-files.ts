import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** A file as Playwright's `setInputFiles` takes it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The four files of one Locust run of 20 Nov 2026, 19:07 UTC, under another prefix. */
export function locustFiles(prefix: string): ChosenFile[] {
  const folder = join(import.meta.dirname, "../lib/load-tests/formats/fixtures");
  return ["stats", "stats_history", "failures", "exceptions"].map((part) =>
    file(`${prefix}_${part}.csv`, readFileSync(join(folder, `locust-2.20.1_${part}.csv`))),
  );
}

/** A JMeter CSV with one request a second from then on. */
export function jmeterFile(name: string, startMs: number, requests = 120): ChosenFile {
  const header = "timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,grpThreads,allThreads";
  const rows = Array.from(
    { length: requests },
    (_, k) => `${startMs + k * 1000},${100 + ((k * 37) % 60)},GET /cart,200,OK,Users 1-1,true,512,5,5`,
  );
  return file(name, [header, ...rows, ""].join("\n"));
}

export function file(name: string, content: string | Buffer): ChosenFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** Drops files on the page, as a mouse does from outside the browser. */
export async function dropFiles(page: Page, files: ChosenFile[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const transfer = await page.evaluateHandle((dropped) => {
    const made = new DataTransfer();
    for (const { name, base64 } of dropped)
      made.items.add(
        // One time for all: a file that is dropped again is the same file.
        new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { lastModified: 1e12 }),
      );
    return made;
  }, contents);
  const main = page.getByRole("main");
  for (const type of ["dragenter", "dragover", "drop"]) await main.dispatchEvent(type, { dataTransfer: transfer });
}
