import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { amountOf, countOf, field } from "../json/json-fields.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { readPrintedJson } from "./report-text.ts";
import { summaryRun } from "./summary-run.ts";

/**
 * The run in what `siege --json-output` printed: times in seconds with two digits, data in MB. Codes from 500 up and
 * broken connections are failed ones beside its transactions; codes from 400 to 499 are among them and not among the
 * successful ones.
 */
export async function parseSiegeJson(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "result of siege");
  const result = await readPrintedJson(file);
  const transactions = countOf(field(result, "transactions"));
  const failed = countOf(field(result, "failed_transactions"));
  const seconds = amountOf(field(result, "elapsed_time"));
  if (transactions === null || failed === null || seconds === null)
    throw new UnreadableFile(`${file.fileName} is not what siege --json-output prints. Upload that.`);
  // Redirects count as successful ones only, so that there may be more of these than transactions.
  const refused = Math.max(0, transactions - (countOf(field(result, "successful_transactions")) ?? transactions));
  if (transactions + failed === 0) throw new UnreadableFile(`${file.fileName} holds no request of siege.`);
  const ms = (name: string) => {
    const value = amountOf(field(result, name));
    return value === null || transactions === 0 ? null : value * 1000;
  };
  const megabytes = amountOf(field(result, "data_transferred"));
  return summaryRun({
    format: "siege-json",
    tool: { name: "siege", version: null },
    startedAt: null,
    durationMs: seconds * 1000,
    users: null,
    label: null,
    figures: {
      requests: transactions + failed,
      failures: failed + refused,
      minMs: ms("shortest_transaction"),
      meanMs: ms("response_time"),
      maxMs: ms("longest_transaction"),
      receivedBytes: megabytes === null ? null : Math.round(megabytes * 1024 * 1024),
      reported: [],
    },
    errors: [
      { code: "", message: "Failed transaction", count: failed },
      { code: "4xx", message: "Response code from 400 to 499", count: refused },
    ],
    losses: [
      "siege tells no percentiles, no start, no course over time, no address and not why requests failed.",
      "siege rounds times to 10 ms and data to 0.01 MB.",
    ],
  });
}
