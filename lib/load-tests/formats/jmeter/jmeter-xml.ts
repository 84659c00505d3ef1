import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { ResultFile } from "../result-file.ts";
import { errorsOfRun, labelsOfRun, wholeRun } from "../samples/grouped-run.ts";
import { withLockedDuckDb } from "../samples/locked-duckdb.ts";
import { groupSamples } from "../samples/sample-groups.ts";
import { type SampleKind, SampleSpill, spilledSamples } from "../samples/sample-spill.ts";
import { type SpilledExtent, settleTimes } from "../samples/spilled-times.ts";
import { timePlan } from "../samples/time-plan.ts";
import { firstReasons, type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { readXml } from "../xml/xml-stream.ts";
import { jmeterXmlLosses } from "./jmeter-xml-losses.ts";
import { JmeterXmlSamples, type ReadAttribute } from "./jmeter-xml-samples.ts";

/**
 * One JMeter run out of one XML file or, of a distributed test, several. A file is streamed once; its samples go as plain rows
 * to DuckDB, which groups them as it groups those of JMeter's CSV, so that both forms of a run give the same figures.
 */
export async function parseJmeterXml(files: ResultFile[], tempFolder: string): Promise<ParsedRun> {
  const spill = await SampleSpill.at(join(tempFolder, "samples.csv"));
  const found = await spillSamples(files, spill);
  return withLockedDuckDb([spill.path], tempFolder, async (connection) => {
    const { counts, rejected, seen } = found;
    const { where, extent, strays } = await settleTimes(connection, spill.path, found.extent);
    for (const { file, line, reason } of strays.first) rejectLine(rejected, line, namedReason(files, file, reason));
    rejected.lines += strays.count - strays.first.length;
    const onlyTransactions = counts.sample === 0;
    if (counts.sample + counts.transaction === 0) throw nothingReadable(files, found);
    const hasTimes = seen.has("ts");
    const plan = hasTimes ? timePlan(extent.beginMs, extent.endMs) : timePlan(0, 0);
    const kinds = onlyTransactions ? "kind = 'transaction'" : "true";
    await groupSamples(connection, samplesSql(spill.path, seen, `${where} and ${kinds}`), plan);
    await namePartsApart(connection);
    const { whole, maxUsers } = await wholeRun(connection, plan, onlyTransactions);
    const unknown = {
      ...(hasTimes ? {} : { series: null }),
      ...(seen.has("s") || seen.has("rc") ? {} : { failures: null }),
    };
    return {
      format: "jmeter-xml",
      tool: { name: "JMeter", version: null },
      precision: "computed",
      startedAt: hasTimes ? new Date(plan.startMs) : null,
      durationMs: plan.endMs - plan.startMs,
      maxUsers,
      whole: { ...whole, ...unknown },
      labels: (await labelsOfRun(connection, plan)).map((label) => ({ ...label, ...unknown })),
      errors: (await errorsOfRun(connection, onlyTransactions)).map((error) =>
        hasTimes ? error : { ...error, firstAt: null, lastAt: null },
      ),
      rejected,
      losses: jmeterXmlLosses(seen, counts, found.isCut),
      thresholds: [],
    };
  });
}

type Spilled = {
  counts: Record<SampleKind, number>;
  extent: SpilledExtent;
  rejected: RejectedLines;
  seen: Set<ReadAttribute>;
  isCut: boolean;
};

async function spillSamples(files: ResultFile[], spill: SampleSpill): Promise<Spilled> {
  const counts = { sample: 0, transaction: 0, part: 0 };
  const extent = { beginMs: Number.POSITIVE_INFINITY, endMs: Number.NEGATIVE_INFINITY, untimed: 0 };
  const found: Spilled = { counts, extent, rejected: { lines: 0, first: [] }, seen: new Set(), isCut: false };
  try {
    for (const [k, file] of files.entries()) {
      const samples = new JmeterXmlSamples({
        sample: (sample) => {
          counts[sample.kind] += 1;
          const { timeMs, ms } = sample;
          if (timeMs === null) extent.untimed += 1;
          else {
            if (timeMs < extent.beginMs) extent.beginMs = timeMs;
            if (timeMs + ms > extent.endMs) extent.endMs = timeMs + ms;
          }
          spill.add({ ...sample, file: k });
        },
        reject: (line, reason) => rejectLine(found.rejected, line, namedReason(files, k, reason)),
      });
      const { isCut } = await readXml(file, {
        opened: (element) => samples.opened(element),
        closed: (depth) => samples.closed(depth),
        text: (text) => samples.text(text),
        blockRead: () => spill.flush(),
      });
      found.isCut ||= isCut;
      for (const name of samples.seen) found.seen.add(name);
    }
  } finally {
    await spill.close();
  }
  return found;
}

/** Stands behind the label of a part until it is known whether another label reads the same. */
const partMark = "chr(31)";

function samplesSql(path: string, seen: ReadonlySet<ReadAttribute>, where: string): string {
  const label = `coalesce(label, '') || case when kind = 'part' then ${partMark} else '' end`;
  return `
    select file, kind <> 'sample' as composite, ${seen.has("lb") ? label : "null::varchar"} as label,
      coalesce(time_ms, 0) as time_ms, coalesce(time_ms, 0) as begin, coalesce(time_ms, 0) + ms as finish, ms,
      coalesce(failed, false) as failed, code, message, received, sent, users
    from ${spilledSamples(path)} where ${where}`;
}

/** A redirect often has the label of the sample that it is part of. */
async function namePartsApart(connection: DuckDBConnection): Promise<void> {
  const name = `rtrim(label, ${partMark})`;
  await connection.run(`
    update groups set label = ${name} ||
      case when ${name} in (select label from groups where label is not null) then ' (within another)' else '' end
    where composite and ends_with(label, ${partMark})`);
}

/** Line numbers are those of the file; where there are several, the reason names it. */
function namedReason(files: ResultFile[], file: number, reason: string): string {
  return files.length > 1 ? `${files[file]?.fileName}: ${reason}` : reason;
}

function nothingReadable(files: ResultFile[], { counts, rejected, isCut }: Spilled): UnreadableFile {
  const names = files.map(({ fileName }) => fileName).join(", ");
  if (rejected.lines === 0) {
    const end =
      isCut || counts.part > 0 ? "It ends before its first sample does." : "Did the test run, and to its end?";
    return new UnreadableFile(`${names} holds no samples of JMeter. ${end}`);
  }
  return new UnreadableFile(
    `None of the ${rejected.lines.toLocaleString("en-GB")} samples in ${names} could be read. ${firstReasons(rejected)}.`,
  );
}
