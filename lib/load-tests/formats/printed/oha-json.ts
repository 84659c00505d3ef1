import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { tallyOf } from "../artillery/artillery-figures.ts";
import { amountOf, countOf, entriesOf, field, isObject } from "../json/json-fields.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { counted } from "../text/counted.ts";
import { readPrintedJson } from "./report-text.ts";
import { countErrors, refusals, summaryRun } from "./summary-run.ts";

const deadline = "aborted due to deadline";

/**
 * The run in what `oha --output-format json` printed; its times are in seconds. Requests that were still under way at the
 * end are left out, as oha does, unless none ended at all.
 */
export async function parseOhaJson(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "result of oha");
  const result = await readPrintedJson(file);
  const summary = field(result, "summary");
  const seconds = amountOf(field(summary, "total"));
  if (!isObject(summary) || seconds === null)
    throw new UnreadableFile(`${file.fileName} is not what oha --output-format json prints. Upload that.`);
  const codes = tallyOf(field(result, "statusCodeDistribution"));
  const errors = [...tallyOf(field(result, "errorDistribution"))].map(([message, count]) => ({
    code: "",
    message,
    count,
  }));
  const responses = [...codes.values()].reduce((sum, count) => sum + count, 0);
  const ended = errors.filter(({ message }) => message !== deadline);
  const underWay = countErrors(errors) - countErrors(ended);
  const isNoneDone = responses + countErrors(ended) === 0;
  const lost = isNoneDone ? errors : ended;
  const failed = [...refusals(codes), ...lost];
  if (responses + countErrors(lost) === 0) throw new UnreadableFile(`${file.fileName} holds no request of oha.`);
  const ms = (name: string) => {
    const value = amountOf(field(summary, name));
    return value === null || responses === 0 ? null : value * 1000;
  };
  return summaryRun({
    format: "oha-json",
    tool: { name: "oha", version: null },
    startedAt: null,
    durationMs: seconds * 1000,
    users: null,
    label: null,
    figures: {
      requests: responses + countErrors(lost),
      failures: countErrors(failed),
      minMs: ms("fastest"),
      meanMs: ms("average"),
      maxMs: ms("slowest"),
      receivedBytes: countOf(field(summary, "totalData")),
      reported: percentilesOf(field(result, "latencyPercentiles")),
    },
    errors: failed,
    losses: [
      "oha's JSON tells no address, no start, no number of users and no course over time.",
      ...(underWay > 0 && !isNoneDone
        ? [`${counted(underWay, "request")} still under way at the end, left out as oha does.`]
        : []),
      ...(isNoneDone ? ["No request ended before the time was up: those under way then count as failures."] : []),
    ],
  });
}

/** Of "p99.9": seconds, null where nothing succeeded. */
function percentilesOf(percentiles: unknown) {
  return entriesOf(percentiles)
    .flatMap(([name, seconds]) => {
      const percentile = Number(/^p(\d{1,2}(?:\.\d{1,4})?)$/.exec(name)?.[1] ?? Number.NaN);
      const value = amountOf(seconds);
      return value === null || Number.isNaN(percentile) ? [] : [{ percentile, ms: value * 1000 }];
    })
    .sort((a, b) => a.percentile - b.percentile);
}
