import { columnsSql, type MadeFormat } from "./made-format.ts";
import { failure, host, type MadeSample, madeSamples, pathOf, startMs } from "./made-samples.ts";

const body = Buffer.from(`{"items":[${"1234567,".repeat(40)}1]}`).toString("base64");
const headers = Buffer.from("Content-Type: application/json\r\nConnection: keep-alive\r\n\r\n").toString("base64");

function errorOf({ code }: MadeSample): string {
  return code === 200 ? "" : `${code} ${failure}`;
}

function nsOf(ms: number): string {
  return `${Math.round(ms * 1000)}079`;
}

function* csvLines(samples: number): Generator<string> {
  let seq = 0;
  for (const sample of madeSamples(samples)) {
    const { code, ms, bytes } = sample;
    yield `${sample.startMs}311479,${code},${nsOf(ms)},0,${bytes},${errorOf(sample)},${body},shop,${seq},GET,${host}${pathOf(sample)},${headers}\n`;
    seq += 1;
  }
}

function* jsonLines(samples: number): Generator<string> {
  let seq = 0;
  for (const sample of madeSamples(samples)) {
    const { code, ms, bytes } = sample;
    const time = `${new Date(sample.startMs).toISOString().slice(0, -1)}311479Z`;
    yield `{"attack":"shop","seq":${seq},"code":${code},"timestamp":"${time}","latency":${nsOf(ms)},"bytes_out":0,"bytes_in":${bytes},"error":"${errorOf(sample)}","body":"${body}","method":"GET","url":"${host}${pathOf(sample)}","headers":{"Content-Type":["application/json"],"Connection":["keep-alive"]}}\n`;
    seq += 1;
  }
}

const numbers = { code: "USMALLINT", latency: "BIGINT", bytes_out: "BIGINT", bytes_in: "BIGINT" };
const csvColumns = "timestamp,code,latency,bytes_out,bytes_in,error,body,attack,seq,method,url,headers".split(",");
const jsonColumns = ["timestamp", "code", "latency", "bytes_out", "bytes_in", "error", "method", "url"];

/** `begin` is SQL for when a result began, epoch ms. */
function bareSql(from: string, begin: string): string {
  return `
    select "method" || ' ' || url as label, ${begin} + latency // 1000000 as time_ms, latency / 1e6 as ms, code >= 400 as failed,
      code, error as message, bytes_in as received, bytes_out as sent, null::integer as users
    from ${from}`;
}

export const vegetaCsv: MadeFormat = {
  title: "vegeta CSV",
  format: "vegeta-csv",
  fileName: "vegeta.csv",
  bytesPerSample: 629,
  pieces: csvLines,
  startMs,
  bareSql: (path) =>
    bareSql(
      `read_csv('${path}', auto_detect=false, header=false, delim=',', quote='"', escape='"', ${columnsSql(csvColumns, { ...numbers, timestamp: "BIGINT" })})`,
      '"timestamp" // 1000000',
    ),
};

export const vegetaJson: MadeFormat = {
  title: "vegeta JSON",
  format: "vegeta-json",
  fileName: "vegeta.json",
  bytesPerSample: 746,
  pieces: jsonLines,
  startMs,
  bareSql: (path) =>
    bareSql(
      `read_json('${path}', format='newline_delimited', ${columnsSql(jsonColumns, { ...numbers, timestamp: "TIMESTAMPTZ" })})`,
      'epoch_ms("timestamp")',
    ),
};
