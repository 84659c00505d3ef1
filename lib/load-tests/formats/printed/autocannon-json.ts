import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { amountOf, countOf, dateOfText, entriesOf, field, isObject, textOf } from "../json/json-fields.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { readPrintedJson } from "./report-text.ts";
import { addressLabel, countErrors, refusals, summaryRun } from "./summary-run.ts";

/** The run in what `autocannon --json` printed; times are in ms. Its errors, timeouts among them, are no responses and count on top of those. */
export async function parseAutocannonJson(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "result of autocannon");
  const result = await readPrintedJson(file);
  const latency = field(result, "latency");
  const responses = countOf(field(field(result, "requests"), "total"));
  const seconds = amountOf(field(result, "duration"));
  if (!isObject(latency) || responses === null || seconds === null)
    throw new UnreadableFile(`${file.fileName} is not what autocannon --json prints. Upload that.`);
  const refused = refusedOf(result);
  const timeouts = countOf(field(result, "timeouts")) ?? 0;
  const lost = countOf(field(result, "errors")) ?? 0;
  const mismatches = {
    code: "",
    message: "The response is not the expected one",
    count: countOf(field(result, "mismatches")) ?? 0,
  };
  const hasTimes = responses > 0;
  const ms = (name: string) => (hasTimes ? amountOf(field(latency, name)) : null);
  const requests = responses + lost;
  if (requests === 0) throw new UnreadableFile(`${file.fileName} holds no request of autocannon.`);
  return summaryRun({
    format: "autocannon-json",
    tool: { name: "autocannon", version: null },
    startedAt: dateOfText(textOf(field(result, "start"))),
    durationMs: durationOf(result) ?? seconds * 1000,
    users: countOf(field(result, "connections")),
    label: addressLabel(textOf(field(result, "url"))),
    figures: {
      requests,
      failures: Math.min(requests, countErrors(refused) + mismatches.count + lost),
      minMs: ms("min"),
      meanMs: ms("mean") ?? ms("average"),
      maxMs: ms("max"),
      receivedBytes: countOf(field(field(result, "throughput"), "total")),
      reported: hasTimes ? percentilesOf(latency) : [],
    },
    errors: [
      ...refused,
      mismatches,
      { code: "timeout", message: "No response in time", count: Math.min(lost, timeouts) },
      { code: "", message: "Connection error", count: Math.max(0, lost - timeouts) },
    ],
    losses: [
      "autocannon tells no course over time, and times in whole ms.",
      "autocannon reports no 95th percentile: the nearest are the 90th and the 97.5th.",
    ],
  });
}

/** By code where it is told, else by class: "4xx". */
function refusedOf(result: unknown) {
  const codes = entriesOf(field(result, "statusCodeStats")).map(
    ([code, stats]) => [code, countOf(field(stats, "count")) ?? 0] as const,
  );
  if (codes.length > 0) return refusals(codes);
  return ["4xx", "5xx"].map((code) => ({
    code,
    message: `Response code ${code}`,
    count: countOf(field(result, code)) ?? 0,
  }));
}

function durationOf(result: unknown): number | null {
  const [start, finish] = ["start", "finish"].map((name) => dateOfText(textOf(field(result, name)))?.getTime());
  return start !== undefined && finish !== undefined && finish > start ? finish - start : null;
}

/** Of "p97_5". */
function percentilesOf(latency: unknown) {
  return entriesOf(latency)
    .flatMap(([name, value]) => {
      const percentile = Number((/^p(\d{1,2}(?:_\d{1,4})?)$/.exec(name)?.[1] ?? "none").replace("_", "."));
      const ms = amountOf(value);
      return ms === null || Number.isNaN(percentile) ? [] : [{ percentile, ms }];
    })
    .sort((a, b) => a.percentile - b.percentile);
}
