import { columnsSql, type MadeFormat } from "./made-format.ts";
import { host, type MadeSample, madeSamples, pathOf, startMs } from "./made-samples.ts";

type Point = { metric: string; value: number; atMs: number; sample: MadeSample | null; check?: string };

const timed = ["http_req_blocked", "http_req_connecting", "http_req_tls_handshaking", "http_req_sending"] as const;
const requestsPerIteration = 3;
const checkName = "status is 200";

/** What k6 writes for each request, for each iteration, and about once a second. */
function* points(samples: number): Generator<Point[]> {
  let k = 0;
  for (const sample of madeSamples(samples)) {
    k += 1;
    const atMs = sample.startMs + Math.round(sample.ms);
    const isFailed = sample.code === 500;
    const request = (metric: string, value: number): Point => ({ metric, value, atMs, sample });
    const plain = (metric: string, value: number): Point => ({ metric, value, atMs, sample: null });
    yield [
      request("http_reqs", 1),
      request("http_req_duration", sample.ms),
      ...timed.map((metric, at) => request(metric, at / 100)),
      request("http_req_waiting", sample.ms * 0.97),
      request("http_req_receiving", sample.ms * 0.02),
      request("http_req_failed", isFailed ? 1 : 0),
      { ...plain("checks", isFailed ? 0 : 1), check: checkName },
      ...(k % requestsPerIteration === 0
        ? [
            plain("data_sent", 312 * requestsPerIteration),
            plain("data_received", sample.bytes * requestsPerIteration),
            plain("iteration_duration", sample.ms * requestsPerIteration),
            plain("iterations", 1),
          ]
        : []),
      ...(k % 25 === 0 ? [plain("vus", sample.users), plain("vus_max", 50)] : []),
    ];
  }
}

function* jsonLines(samples: number): Generator<string> {
  const declared = new Set<string>();
  for (const all of points(samples)) {
    const lines = all.map(({ metric, value, atMs, sample, check }) => {
      const tags = sample
        ? `"expected_response":"${sample.code === 200}","group":"::shop","method":"GET","name":"${host}${pathOf(sample)}","proto":"HTTP/2.0","scenario":"default","status":"${sample.code}","tls_version":"tls1.3","url":"${host}${pathOf(sample)}"`
        : `${check ? `"check":"${check}",` : ""}"group":"::shop","scenario":"default"`;
      const time = `${new Date(atMs).toISOString().slice(0, -1)}379987Z`;
      const point = `{"metric":"${metric}","type":"Point","data":{"time":"${time}","value":${value},"tags":{${tags}}}}\n`;
      if (declared.has(metric)) return point;
      declared.add(metric);
      return `{"type":"Metric","data":{"name":"${metric}","type":"trend","contains":"default","thresholds":[],"submetrics":null},"metric":"${metric}"}\n${point}`;
    });
    yield lines.join("");
  }
}

const csvColumns =
  "metric_name,timestamp,metric_value,check,error,error_code,expected_response,group,method,name,proto,scenario,service,status,subproto,tls_version,url,extra_tags,metadata".split(
    ",",
  );

function* csvLines(samples: number): Generator<string> {
  yield `${csvColumns.join(",")}\n`;
  for (const all of points(samples)) {
    const lines = all.map(({ metric, value, atMs, sample, check }) => {
      const url = sample && host + pathOf(sample);
      const tags = sample
        ? `,,${sample.code === 200 ? "" : "1500"},${sample.code === 200},::shop,GET,${url},HTTP/2.0,default,,${sample.code},,tls1.3,${url}`
        : `${check ?? ""},,,,::shop,,,,default,,,,,`;
      return `${metric},${Math.floor(atMs / 1000)},${value.toFixed(6)},${tags},,\n`;
    });
    yield lines.join("");
  }
}

/** What tells requests and their failures apart. */
const tags = ["name", "method", "status", "error", "error_code"];

/** Requests and their failures are points of their own; those of other metrics only tell of bytes and users. */
function bareSql(from: string): string {
  return `
    select case when metric like 'http_req%' then "method" || ' ' || name end as label, time_ms,
      case when metric = 'http_req_duration' then amount end as ms,
      metric = 'http_req_failed' and amount > 0 as failed, coalesce(status, error_code) as code,
      coalesce(nullif(error, ''), 'HTTP ' || status) as message,
      case when metric = 'data_received' then amount end as received, case when metric = 'data_sent' then amount end as sent,
      case when metric = 'vus' then amount end as users
    from (${from}) where metric in ('http_req_duration', 'http_req_failed', 'data_received', 'data_sent', 'vus')`;
}

export const k6Json: MadeFormat = {
  title: "k6 JSON",
  format: "k6-json",
  fileName: "k6.json",
  bytesPerSample: 3_622,
  pieces: jsonLines,
  startMs,
  bareSql: (path) =>
    bareSql(`
      select metric, "data"."value" as amount, epoch_ms("data"."time") as time_ms, ${tags.map((tag) => `"data".tags."${tag}" as "${tag}"`).join(", ")}
      from read_json('${path}', format='newline_delimited', ${columnsSql(["metric", "data"], { data: `STRUCT("time" TIMESTAMPTZ, "value" DOUBLE, tags STRUCT(${tags.map((tag) => `"${tag}" VARCHAR`).join(", ")}))` })})`),
};

export const k6Csv: MadeFormat = {
  title: "k6 CSV",
  format: "k6-csv",
  fileName: "k6.csv",
  bytesPerSample: 1_762,
  pieces: csvLines,
  startMs,
  bareSql: (path) =>
    bareSql(`
      select metric_name as metric, metric_value as amount, "timestamp" * 1000 as time_ms, ${tags.map((tag) => `"${tag}"`).join(", ")}
      from read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"',
        ${columnsSql(csvColumns, { timestamp: "BIGINT", metric_value: "DOUBLE" })})`),
};
