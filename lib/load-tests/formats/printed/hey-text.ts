import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { counted } from "../text/counted.ts";
import { numberIn, readReport } from "./report-text.ts";
import { countErrors, refusals, summaryRun } from "./summary-run.ts";

/** The run in what hey printed. Requests that got no response ("Error distribution") count as failures without a time. */
export async function parseHeyText(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "output of hey");
  const text = await readReport(file);
  const seconds = numberIn(text, /Summary:\s+Total:\s+([\d.]+) secs/);
  const codes = [...text.matchAll(/\[(\d{3})\]\s+(\d+) responses/g)].map(
    ([, code = "", count]) => [code, Number(count)] as const,
  );
  const unanswered = errorsIn(text);
  const responses = codes.reduce((sum, [, count]) => sum + count, 0);
  const refused = refusals(codes);
  const lost = countErrors(unanswered);
  if (seconds === null || responses + lost === 0)
    throw new UnreadableFile(
      `${file.fileName} has no figures: hey prints them at its end. Upload its complete output.`,
    );
  const ms = (name: string) => {
    const value = numberIn(text, new RegExp(`${name}:\\s+([\\d.]+) secs`));
    return value === null || responses === 0 ? null : value * 1000;
  };
  return summaryRun({
    format: "hey-text",
    tool: { name: "hey", version: null },
    startedAt: null,
    durationMs: seconds * 1000,
    users: null,
    label: null,
    figures: {
      requests: responses + lost,
      failures: countErrors(refused) + lost,
      minMs: ms("Fastest"),
      meanMs: ms("Average"),
      maxMs: ms("Slowest"),
      receivedBytes: numberIn(text, /Total data:\s+(\d+) bytes/),
      reported: responses === 0 ? [] : percentilesIn(text),
    },
    errors: [...refused, ...unanswered],
    losses: [
      "hey's text tells no address, no start, no number of users and no course over time. Its CSV (-o csv) holds every response.",
      ...(lost > 0 ? [`${counted(lost, "request")} without a response: failures without a response time.`] : []),
    ],
  });
}

/** Some versions print "50%% in". */
function percentilesIn(text: string) {
  return [...text.matchAll(/(\d{1,2})%{1,2} in ([\d.]+) secs/g)].map(([, percentile, seconds]) => ({
    percentile: Number(percentile),
    ms: Number(seconds) * 1000,
  }));
}

function errorsIn(text: string) {
  const from = text.indexOf("Error distribution:");
  if (from < 0) return [];
  return [...text.slice(from).matchAll(/\[(\d{1,12})\][ \t]+([^\r\n]{1,2000})/g)].map(([, count, message = ""]) => ({
    code: "",
    message,
    count: Number(count),
  }));
}
