import type { FileTimes } from "../formats/file-times.ts";
import type { LocustPart } from "../formats/locust/locust-part.ts";
import type { FormatId } from "../parsed-run.ts";
import type { UploadFile } from "./upload-file.ts";

let files = 0;

/** A file as the preview knows it. */
export function uploadFile(
  name: string,
  format: FormatId,
  more: Partial<UploadFile> & { part?: LocustPart; times?: FileTimes } = {},
): UploadFile {
  files += 1;
  const { part = null, times = null, ...rest } = more;
  const content = { kind: "result" as const, format, part, words: format, times };
  return { id: `file-${files}`, name, folder: "", bytes: 1000, savedAtMs: 1_795_000_000_000, content, ...rest };
}

/** Locust's four files of one run that began then. */
export function locustFiles(prefix: string, beginMs: number): UploadFile[] {
  return [
    uploadFile(`${prefix}_stats.csv`, "locust-csv", { part: "stats" }),
    uploadFile(`${prefix}_stats_history.csv`, "locust-csv", { part: "history", times: minutes(beginMs, 5) }),
    uploadFile(`${prefix}_failures.csv`, "locust-csv", { part: "failures" }),
    uploadFile(`${prefix}_exceptions.csv`, "locust-csv", { part: "exceptions" }),
  ];
}

export function jmeterFile(
  name: string,
  beginMs: number,
  lastsMin: number,
  more: Partial<UploadFile> = {},
): UploadFile {
  return uploadFile(name, "jmeter-csv", { times: minutes(beginMs, lastsMin), ...more });
}

export function unreadableFile(name: string): UploadFile {
  return { ...uploadFile(name, "jmeter-csv"), content: { kind: "unreadable", reason: "is a PNG picture." } };
}

function minutes(beginMs: number, count: number): FileTimes {
  return { beginMs, endMs: beginMs + count * 60_000 };
}
