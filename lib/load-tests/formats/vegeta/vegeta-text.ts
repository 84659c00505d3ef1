import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { readReport } from "../printed/report-text.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { goDurationMs } from "./go-duration.ts";
import { vegetaErrors } from "./vegeta-errors.ts";
import { vegetaReportRun } from "./vegeta-report-run.ts";

/** The run in what `vegeta report` printed: lines such as `Latencies  [min, mean, 50, …]  198µs, 15.61ms, 7.747ms, …`. */
export async function parseVegetaText(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "report of vegeta");
  const text = await readReport(file);
  const requests = Number(valuesOf(text, "Requests").get("total"));
  if (!Number.isSafeInteger(requests) || requests <= 0)
    throw new UnreadableFile(`${file.fileName} is a report of vegeta without requests. Did the attack run?`);
  const latencies = valuesOf(text, "Latencies");
  const ms = (name: string) => goDurationMs(latencies.get(name) ?? "");
  const codes = [...lineOf(text, "Status Codes").matchAll(/(\d{1,5}):(\d{1,15})/g)].map(
    ([, code, count]) => [Number(code), Number(count)] as const,
  );
  const errorSet = /^Error Set:\r?\n([\s\S]*)/m.exec(text)?.[1] ?? "";
  const bytes = (line: string) => {
    const total = valuesOf(text, line).get("total");
    return total !== undefined && Number.isSafeInteger(Number(total)) ? Number(total) : null;
  };
  return vegetaReportRun({
    format: "vegeta-text",
    startedAt: null,
    durationMs: goDurationMs(valuesOf(text, "Duration").get("total") ?? "") ?? 0,
    requests,
    failures: codes.length === 0 ? null : codes.reduce((sum, [code, count]) => sum + (isFailure(code) ? count : 0), 0),
    minMs: ms("min"),
    meanMs: ms("mean"),
    maxMs: ms("max"),
    receivedBytes: bytes("Bytes In"),
    sentBytes: bytes("Bytes Out"),
    histogram: null,
    reported: [...latencies.keys()]
      .filter((name) => /^\d{1,2}(?:\.\d+)?$/.test(name))
      .flatMap((name) => {
        const at = ms(name);
        return at === null ? [] : [{ percentile: Number(name), ms: at }];
      })
      .sort((a, b) => a.percentile - b.percentile),
    errors: vegetaErrors(
      codes,
      errorSet.split(/\r?\n/).filter((line) => line.trim() !== ""),
    ),
  });
}

function isFailure(code: number): boolean {
  return code < 200 || code > 399;
}

/** `Duration  [total, attack, wait]  12s, 11.9s, 8ms` → total: "12s", attack: "11.9s", wait: "8ms". */
function valuesOf(text: string, name: string): ReadonlyMap<string, string> {
  const [, names = "", values = ""] = /\[([^\]]*)\]\s*(.*)/.exec(lineOf(text, name)) ?? [];
  const each = values.split(",").map((value) => value.trim());
  return new Map(names.split(",").map((one, k) => [one.trim(), each[k] ?? ""]));
}

function lineOf(text: string, name: string): string {
  const from = text.startsWith(name) ? 0 : text.indexOf(`\n${name}`) + 1;
  return from === 0 && !text.startsWith(name) ? "" : (text.slice(from, from + 100_000).split(/\r?\n/, 1)[0] ?? "");
}
