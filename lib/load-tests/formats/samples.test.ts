import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readFiles } from "../ingest/read-files.ts";
import type { ParsedRun } from "../parsed-run.ts";
import { quantile } from "../statistics/histogram.ts";
import { fixture, hasSamples, sample } from "./result-file.test-data.ts";
import type { ResultFile } from "./result-file.ts";

// Counted without Headroom, by a Python script from the formats' descriptions: csv, json, struct and xml.etree over all rows;
// percentiles by nearest rank of the sorted times, transactions and parts left out; or what the tool printed, in ms.
const figures = [
  "requests",
  "failures",
  "min",
  "mean",
  "max",
  "p50",
  "p95",
  "p99",
  "start",
  "duration",
  "users",
] as const;

type Figure = (typeof figures)[number];
type Row = { file: string; expected: [Figure, string][] };

/** A row a file; `-` where the file does not tell, `?` where the script does not. */
function rowsOf(table: string): Row[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [file = "", ...cells] = line.trim().split(/\s+/);
      return { file, expected: figures.map((name, k): [Figure, string] => [name, cells[k] ?? ""]) };
    });
}

// requests, failures, min, mean, max, p50, p95, p99, start, duration, users
const ofFixtures = rowsOf(`
  ab-2.3-flaky.txt            400   32       2       13       77      12       22       69  -                              1051  5
  ab-2.3.gnuplot.tsv           40    -      10   52.125      215      10      181      215  2026-11-20T19:08:35.000Z       5181  -
  hey-0.1.4-flaky.txt         400   48     2.2     11.9     35.3    11.8     20.9     24.1  -                            1062.4  -
  hey-0.1.4-refused.txt        40   40       -        -        -       -        -        -  -                               1.9  -
  hey-0.1.4.csv                40    0    10.4  23.0125     51.7    20.3     47.9     51.7  -                                55  -
  jmeter-2.13.xml              30    1       3  15.0667       81       8       59       81  2026-11-20T19:21:34.298Z        421  3
  junit-playwright-1.65.xml     3    1       3  13.6667       31       7       31       31  2026-11-21T03:29:41.612Z   1332.989  -
  junit-pytest-9.0.3.xml        4    2       0    15.25       40       0       40       40  2026-11-21T03:30:55.752Z         84  -
  junit-vitest-5.1.1.xml        6    0  0.1038   3.4471   18.049  0.3184   18.049   18.049  2026-11-21T03:29:41.172Z    21.7239  -
  k6-0.47.0.csv                 9    1  0.3151   7.7656  18.6671  5.3355  18.6671  18.6671  2026-11-20T19:13:16.981Z       2019  -
  siege-4.0.7-missing.json     10   10       0       10       10       -        -        -  -                                30  -
  siege-4.0.7.json            660   75       0       10       30       -        -        -  -                              1980  -
  vegeta-12.8.4.csv            30    6   0.249  11.1091  59.3963   6.367  40.2943  59.3963  2026-11-20T19:11:49.392Z       5815  -
  vegeta-12.8.4.ndjson         30    6   0.249  11.1091  59.3963   6.367  40.2943  59.3963  2026-11-20T19:11:49.392Z       5815  -
  wrk-4.1.0-flaky.txt        1360  163       -    11.72    23.79       -        -        -  -                         2001.4892  8
  wrk-4.1.0.txt              1365    0       -    11.68    22.23   11.81        -     21.6  -                         2001.0555  8
`);

const ofSamples = rowsOf(`
  ab/ab-2.3-non2xx.txt                                          500   500        1          6        10        6         9        10  -                                597   5
  ab/ab-2.3.txt                                                3000     0       10         35       215       27        87       125  -                               5352  20
  ab/ab-2.3.gnuplot.tsv                                        3000     -       10      35.12       215       27        87       125  2026-11-20T19:08:35.000Z        5181   -
  artillery/artillery-1.7.9.json                                955   108        2          -       163        9        60        90  ?                                  ?   -
  artillery/artillery-2.0.21.json                               957   109        2         17       162      8.9      58.6      96.6  2026-11-20T19:14:15.675Z       19958   -
  artillery/artillery-2.0.34.json                               720     6        2       28.8       325     25.8      46.1      87.4  2026-11-20T19:05:13.202Z       12061   -
  autocannon/autocannon-9.0.0.json                             3402     0        9      34.64       184       28         -       125  2026-11-20T19:08:47.532Z        6015  20
  autocannon/autocannon-refused.json                            200   200        -          -         -        -         -         -  2026-11-20T19:08:57.897Z        1006   5
  gatling/gatling-2.3-text-known_stats-simulation.log             8     0     2000       5000      9000     4000      9000      9000  ?                              13000   1
  gatling/gatling-3.0to3.3-text-known_stats-simulation.log        8     0     2000       5000      9000     4000      9000      9000  ?                              13000   1
  gatling/gatling-3.4to3.10-text-known_stats-simulation.log       8     0     2000       5000      9000     4000      9000      9000  ?                              13000   1
  gatling/taurus-gatling-2-000-simulation.log                     5     1      951     1333.8      1845     1279      1845      1845  2018-03-30T09:40:18.642Z       36834   1
  gatling/gatling-3.13-binary-known_stats-simulation.log        105     1       87   128.4952       368      106       303       368  2024-11-04T21:58:52.142Z       17076  11
  gatling/gatling-3.13.0-dev-binary1-simulation.log             108     2       89   126.0278       341      102       295       340  2024-10-17T19:49:26.874Z       17104  11
  hey/hey-0.1.4-errors.txt                                    13469  1611      1.3        5.9      11.8      5.9       9.6      10.3  -                             4009.1   -
  hey/hey-0.1.4.txt                                            4000     0      9.3       35.4     233.1     27.5        87       128  -                             3945.7   -
  hey/hey-0.1.4.csv                                            3000     0      9.3    34.3382     201.4     27.1      80.2     121.3  -                               4170   -
  jmeter/jmeter-2.13-default.jtl                                800    42        0    13.1888       146        8        46        83  2026-11-20T19:21:30.726Z        2769   7
  jmeter/jmeter-2.13-fewfields.csv                             1000    28        0     18.836       251        9        68       106  2026-11-20T19:21:41.689Z        2663   7
  jmeter/jmeter-2.13-large.csv.gz                            207652  7290        0     13.179       348        7        50        90  2026-11-20T19:21:52.879Z       69525  40
  jmeter/jmeter-2.13-nested-parent-xml.jtl                      800    27        0    13.6562       173        8        50       105  2026-11-20T19:21:48.995Z        3078   6
  jmeter/jmeter-2.13-xml.jtl                                    800    22        1    13.9987       229        8        47        97  2026-11-20T19:21:34.298Z        2811   7
  jmeter/jmeter-2.13-semicolon-localtime.csv                    800    25        0    13.4987       143        8        51        89  2026-11-20T19:21:37.964Z        2829   7
  jmeter/jmeter-2.13-tab.csv                                    800    22        0    13.5062       142        8        49        89  2026-11-20T19:21:45.178Z        3013   7
  jmeter/perfplugin-JMeterPublisher_formatted_timeStamp.csv       3     1     1000  1433.3333      2000     1300      2000      2000  2014-02-24T07:42:21.256Z        2001   -
  jmeter/taurus-doublequoting.jtl                                 2     2     1391       2298      3205     1391      3205      3205  2017-07-13T10:33:50.901Z        5289   1
  jmeter/taurus-kpi1.jtl                                         21     9        2     4.2381        34        3         4        34  2021-11-22T13:52:38.484Z        2913   4
  jmeter/taurus-tranctl.jtl                                       2     1      264        631       998      264       998       998  2015-05-13T16:35:38.725Z        1007   1
  k6/k6-0.47.0-b.csv.gz                                        3885   161   0.1656    15.0194  161.2217   7.7188    55.131   86.6379  2026-11-20T19:13:16.925Z       11075  19
  k6/k6-0.47.0-b.json.gz                                       3885   161   0.1656    15.0194  161.2217   7.7188    55.131   86.6379  2026-11-20T19:13:17.555Z       11027  19
  k6/k6-0.47.0-handleSummary.json                              3885   161   0.1656    15.0194  161.2217   7.7188   55.1279         -  -                         11028.3756  20
  k6/k6-0.47.0-summary-customstats.json                        3795   194        -    15.7913         -        -         -         -  -                         11015.4112  20
  k6/k6-0.47.0-summary-export.json                             3840   184   0.1582    15.3612  246.6848   7.8889   56.0795         -  -                         11028.8232  20
  locust/locust-0.14.6_stats.csv                               2972   325        0         16       182        9        57        93  -                                  ?   -
  locust/locust-0.14.6_stats_history.csv                       2972   325        0         16    182.94        9         -         -  2026-11-20T19:06:20.000Z       15000   -
  locust/locust-1.6.0_stats.csv                                2444   406   0.7626    20.8316  159.4602        8        94       150  -                                  ?   -
  locust/locust-1.6.0_stats_history.csv                        1708   289   0.7626    20.4875  159.4602        8         -         -  2026-11-20T19:06:50.000Z       10000  10
  locust/locust-2.20.1_stats.csv                               2496   430   0.6848    21.2114  169.5945        9        97       150  -                                  ?   -
  locust/locust-2.20.1_stats_history.csv                       1751   292   0.6848    21.3431  160.9839        9         -         -  2026-11-20T19:07:05.000Z       10000  10
  locust/locust-2.20.1-stdout.json                             1778   300   0.8028    19.8743  199.8814        8        95       140  2026-11-20T19:11:30.365Z    9831.183   -
  oha/oha-27534-requests.json                                 27534     0   1.5303     7.2372   82.0563   4.7934   25.7971    40.879  -                         10003.2296   -
  oha/oha-example.json                                           12     0  25.5754   103.5714  454.2406  29.9525  454.2406  454.2406  -                          1002.6643   -
  oha/oha-nothing-succeeded.json                                  2     2        -          -         -        -         -         -  -                          1002.4061   -
  other/siege-4.0.7.json                                       1009     0        0         30       210        -         -         -  -                               3380   -
  taurus/perfplugin-TaurusXMLReport.xml                         677    11       64      459.5      1718      187      1293      1493  -                                  0  16
  vegeta/vegeta-v12.8.4-report-buckets.json                    1800    89   0.1978    15.6098  161.9766   7.7469   57.7363   95.1258  2026-11-20T19:11:49.392Z  12001.1941   -
  vegeta/vegeta-v12.8.4-report.json                            1800    89   0.1978    15.6098  161.9766   7.7469   57.7363   95.1258  2026-11-20T19:11:49.392Z  12001.1941   -
  vegeta/vegeta-v12.8.4-report.txt                             1800    89   0.1978      15.61   161.977    7.747    57.736    95.126  -                              12001   -
  vegeta/vegeta-v12.8.4.hgrm                                   1800     -   0.1978          -  161.9766   7.7469   57.7363   96.1109  -                                  ?   -
  vegeta/vegeta-v12.8.4.csv.gz                                 1800    89   0.1978    15.6098  161.9766   7.7556   57.5046   94.9034  2026-11-20T19:11:49.392Z       12002   -
  vegeta/vegeta-v12.8.4.ndjson.gz                              1800    89   0.1978    15.6098  161.9766   7.7556   57.5046   94.9034  2026-11-20T19:11:49.392Z       12002   -
  wrk/wrk-4.1.0-flaky-errors.txt                              41908  5820        -       6.07     18.48        -         -         -  -                          5006.5025  50
  wrk/wrk-4.1.0-latency.txt                                    4643     0        -      37.12     252.2    30.11         -    129.48  -                          8005.0344  20
`);

async function read(file: ResultFile): Promise<ParsedRun> {
  const tempFolder = await mkdtemp(path.join(tmpdir(), "headroom-samples-"));
  onTestFinished(() => rm(tempFolder, { recursive: true, force: true }));
  return readFiles([file], "auto", { tempFolder, maxBytes: 2 ** 30, onStage: () => undefined });
}

function found(run: ParsedRun): Record<Figure, number | string | null> {
  const { whole } = run;
  const percentile = (at: number) =>
    whole.histogram
      ? quantile(whole.histogram, at / 100)
      : (whole.reported.find((known) => known.percentile === at)?.ms ?? null);
  return {
    requests: whole.requests,
    failures: whole.failures,
    min: whole.minMs,
    mean: whole.meanMs,
    max: whole.maxMs,
    p50: percentile(50),
    p95: percentile(95),
    p99: percentile(99),
    start: run.startedAt?.toISOString() ?? null,
    duration: run.durationMs,
    users: run.maxUsers,
  };
}

/** Percentiles out of a histogram are within 1 %; a duration may be rounded to a ms, all else to the table's digits. */
function isAsCounted(name: Figure, value: number | string | null, counted: string, run: ParsedRun): boolean {
  if (counted === "?") return true;
  if (value === null || counted === "-") return value === null && counted === "-";
  if (typeof value === "string") return value === counted;
  const share = name.startsWith("p") && run.precision !== "reported" ? 0.0101 : 0;
  const digits = name === "duration" ? 1 : 0.0001;
  return Math.abs(value - Number(counted)) <= share * Number(counted) + digits;
}

async function expectAsCounted(file: ResultFile, expected: Row["expected"]): Promise<void> {
  const run = await read(file);
  const told = found(run);
  const wrong = expected.filter(([name, counted]) => !isAsCounted(name, told[name], counted, run));
  expect(wrong.map(([name, counted]) => `${name}: ${counted} counted, ${told[name]} read`)).toEqual([]);
}

describe("every real file is read as it was counted independently", () => {
  test.each(ofFixtures)("$file", ({ file, expected }) => expectAsCounted(fixture(file), expected));

  describe.skipIf(!hasSamples)("also those of the larger collection", () => {
    test.each(ofSamples)("$file", ({ file, expected }) => expectAsCounted(sample(file), expected));
  });
});
