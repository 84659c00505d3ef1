import { columnsSql, type MadeFormat } from "./made-format.ts";
import { madeSamples, startMs } from "./made-samples.ts";

const heyColumns = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset".split(
  ",",
);
const abColumns = ["starttime", "seconds", "ctime", "dtime", "ttime", "wait"];

function* heyLines(samples: number): Generator<string> {
  yield `${heyColumns.join(",")}\n`;
  for (const sample of madeSamples(samples)) {
    const [all, read] = [sample.ms / 1000, sample.ms / 20_000];
    const offset = (sample.startMs - startMs) / 1000;
    yield `${all.toFixed(4)},0.0004,0.0000,0.0002,${(all - read).toFixed(4)},${read.toFixed(4)},${sample.code},${offset.toFixed(4)}\n`;
  }
}

/** ab sorts by how long requests took, which changes nothing for who reads it. */
function* abLines(samples: number): Generator<string> {
  yield `${abColumns.join("\t")}\n`;
  let [second, date] = [0, ""];
  for (const sample of madeSamples(samples)) {
    const seconds = Math.floor(sample.startMs / 1000);
    if (seconds !== second) [second, date] = [seconds, dateOf(seconds)];
    const ms = Math.round(sample.ms);
    yield `${date}\t${seconds}\t1\t${ms - 1}\t${ms}\t${ms - 1}\n`;
  }
}

/** "Thu Jan 15 09:00:00 2026", as C's ctime writes it. */
function dateOf(seconds: number): string {
  const [weekday, day, month, year, time] = new Date(seconds * 1000).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} ${year}`;
}

export const heyCsv: MadeFormat = {
  title: "hey CSV",
  format: "hey-csv",
  fileName: "hey.csv",
  bytesPerSample: 56,
  pieces: heyLines,
  startMs: 0,
  bareSql: (path) => `
    select null::varchar as label, floor((c7 + c0) * 1000)::bigint as time_ms, c0 * 1000 as ms, c6 >= 400 as failed,
      c6 as code, null::varchar as message, null::bigint as received, null::bigint as sent, null::integer as users
    from read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"',
      ${columnsSql(
        heyColumns.map((_, k) => `c${k}`),
        { c0: "DOUBLE", c6: "USMALLINT", c7: "DOUBLE" },
      )})`,
};

export const abGnuplot: MadeFormat = {
  title: "ab -g",
  format: "ab-gnuplot",
  fileName: "ab.tsv",
  bytesPerSample: 49,
  pieces: abLines,
  startMs,
  bareSql: (path) => `
    select null::varchar as label, seconds * 1000 + ttime as time_ms, ttime as ms, false as failed, null::varchar as code,
      null::varchar as message, null::bigint as received, null::bigint as sent, null::integer as users
    from read_csv('${path}', auto_detect=false, header=true, delim='\t', quote='"', escape='"',
      ${columnsSql(abColumns, { seconds: "BIGINT", ctime: "BIGINT", dtime: "BIGINT", ttime: "BIGINT", wait: "BIGINT" })})`,
};
