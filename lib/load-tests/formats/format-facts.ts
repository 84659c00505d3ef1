import type { FormatId } from "../parsed-run.ts";

/** What is said about a format in one place, for the reader, the previews of browsers, and verdicts. */
export type FormatFacts = {
  /** As people read it: "JMeter CSV". */
  words: string;
  /** What a file of it is at its very start. */
  shape: "json" | "xml" | "text" | "binary";
  /**
   * Which files make one run: `alone` each is a run; `parts` different ones of the same run, as Locust's four; `shards`
   * several generators that ran at the same time, merged by time; `beside` it tells of the hosts of another file's run.
   */
  together: "alone" | "parts" | "shards" | "beside";
  /** The most users that the file shows are the plan's; with other tools they rise as the system slows down, so they are a result. */
  areUsersPlanned: boolean;
};

export const formatFacts: Record<FormatId, FormatFacts> = {
  "jmeter-csv": { words: "JMeter CSV", shape: "text", together: "shards", areUsersPlanned: true },
  "jmeter-xml": { words: "JMeter XML", shape: "xml", together: "shards", areUsersPlanned: true },
  "taurus-xml": { words: "Taurus XML", shape: "xml", together: "alone", areUsersPlanned: false },
  "taurus-csv": { words: "Taurus CSV", shape: "text", together: "alone", areUsersPlanned: false },
  "junit-xml": { words: "JUnit XML", shape: "xml", together: "shards", areUsersPlanned: false },
  "locust-csv": { words: "Locust", shape: "text", together: "parts", areUsersPlanned: true },
  "locust-json": { words: "Locust JSON", shape: "json", together: "alone", areUsersPlanned: true },
  "k6-summary": { words: "k6 summary", shape: "json", together: "alone", areUsersPlanned: false },
  "k6-csv": { words: "k6 CSV", shape: "text", together: "alone", areUsersPlanned: false },
  "vegeta-csv": { words: "vegeta CSV", shape: "text", together: "shards", areUsersPlanned: false },
  "vegeta-json": { words: "vegeta NDJSON", shape: "json", together: "alone", areUsersPlanned: false },
  "vegeta-report": { words: "vegeta report", shape: "json", together: "alone", areUsersPlanned: false },
  "vegeta-text": { words: "vegeta report, text", shape: "text", together: "alone", areUsersPlanned: false },
  "vegeta-hdrplot": { words: "vegeta hdrplot", shape: "text", together: "alone", areUsersPlanned: false },
  "hey-csv": { words: "hey CSV", shape: "text", together: "alone", areUsersPlanned: false },
  "mapped-csv": { words: "CSV by a mapping", shape: "text", together: "alone", areUsersPlanned: false },
  "ab-gnuplot": { words: "ab -g", shape: "text", together: "alone", areUsersPlanned: false },
  "k6-json": { words: "k6 NDJSON", shape: "json", together: "alone", areUsersPlanned: false },
  "gatling-binary": {
    words: "Gatling binary simulation.log",
    shape: "binary",
    together: "shards",
    areUsersPlanned: false,
  },
  "gatling-stats": { words: "Gatling report", shape: "json", together: "alone", areUsersPlanned: false },
  wrk: { words: "wrk", shape: "text", together: "alone", areUsersPlanned: true },
  "hey-text": { words: "hey", shape: "text", together: "alone", areUsersPlanned: false },
  "ab-text": { words: "ab", shape: "text", together: "parts", areUsersPlanned: true },
  "oha-json": { words: "oha JSON", shape: "json", together: "alone", areUsersPlanned: false },
  "autocannon-json": { words: "autocannon JSON", shape: "json", together: "alone", areUsersPlanned: true },
  "siege-json": { words: "siege JSON", shape: "json", together: "alone", areUsersPlanned: false },
  "gatling-text": { words: "Gatling simulation.log", shape: "text", together: "shards", areUsersPlanned: false },
  "resources-csv": { words: "resource series", shape: "text", together: "beside", areUsersPlanned: false },
  "artillery-json": { words: "Artillery JSON", shape: "json", together: "alone", areUsersPlanned: false },
};
