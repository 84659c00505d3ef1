import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recogniseFile } from "./recognise-file.ts";

const fixtures = path.join(import.meta.dirname, "../formats/fixtures");
const none = new Uint8Array();
const bytes = (text: string) => new TextEncoder().encode(text);

function recogniseFixture(name: string) {
  const file = new Uint8Array(readFileSync(path.join(fixtures, name)));
  const found = recogniseFile(file.subarray(0, 65_536), file.subarray(65_536).subarray(-65_536));
  return found.kind === "result"
    ? { words: found.words, begin: found.times && new Date(found.times.beginMs).toISOString() }
    : found.reason;
}

describe("a file's head tells what it is and when its run began", () => {
  // The times by jq, head and date on the files.
  it.each([
    ["locust-2.20.1_stats.csv", "Locust, stats", null],
    ["locust-2.20.1_stats_history.csv", "Locust, stats history", "2026-11-20T19:07:05.000Z"],
    ["locust-2.20.1_failures.csv", "Locust, failures", null],
    ["locust-0.14.6_stats_history.csv", "Locust, stats history", "2026-11-20T19:06:20.000Z"],
    ["locust-2.20.1-stdout.json", "Locust JSON", "2026-11-20T19:11:30.365Z"],
    ["k6-0.47.0-summary-export.json", "k6 summary", null],
    ["jmeter-2.13.xml", "JMeter XML", "2026-11-20T19:21:34.298Z"],
    ["junit-pytest-9.0.3.xml", "JUnit XML", "2026-11-21T03:30:55.752Z"],
    ["wrk-4.1.0.txt", "wrk", null],
    ["ab-2.3.txt", "ab", null],
    ["ab-2.3.percentiles.csv", "ab", null],
    ["hey-0.1.4-flaky.txt", "hey", null],
    ["siege-4.0.7.json", "siege JSON", null],
    ["autocannon-9.0.0.json", "autocannon JSON", "2026-11-20T19:08:47.532Z"],
    ["artillery-1.7.9.json", "Artillery JSON", "2026-11-20T19:13:53.965Z"],
    ["artillery-2.0.34.json", "Artillery JSON", "2026-11-20T19:05:13.202Z"],
  ])("%s", (name, words, begin) => {
    expect(recogniseFixture(name)).toEqual({ words, begin });
  });

  it("Gatling simulation.log", () => {
    const log =
      "RUN\tshop.Simulation\tsimulation\t1730757531501\t \t3.10.3\nREQUEST\t\thome\t1730757532000\t1730757533000\tOK\t \n";
    expect(recogniseFile(bytes(log), none)).toMatchObject({
      words: "Gatling simulation.log",
      times: { beginMs: 1_730_757_531_501, endMs: 1_730_757_533_000 },
    });
  });

  it.each([
    ["with a header", "timeStamp,elapsed,label,success\n1763604000000,120,home,true\n1763604001000,5000,home,true\n"],
    [
      "without one, as of JMeter 2.13",
      "1763604000000,120,home,200,OK,Thread 1-1,text,true,512,1,1,100\n1763604001000,5000,home,200,OK,Thread 1-1,text,true,512,1,1,100\n",
    ],
    [
      "with written times",
      "timeStamp;elapsed;label;success\n2025/11/20 02:00:00.000;120;home;true\n2025/11/20 02:00:01.000;5000;home;true\n",
    ],
  ])("JMeter's CSV %s", (_, text) => {
    const found = recogniseFile(bytes(text), none);
    expect(found).toMatchObject({
      words: "JMeter CSV",
      times: { beginMs: 1_763_604_000_000, endMs: 1_763_604_006_000 },
    });
  });

  it("takes the end from the tail, whose first line may be cut", () => {
    const head = bytes("timeStamp,elapsed,label,success\n1763604000000,120,home,true\n");
    const found = recogniseFile(head, bytes("3604000000,120,home,true\n1763605000000,100,home,true\n"));
    expect(found).toMatchObject({ times: { beginMs: 1_763_604_000_000, endMs: 1_763_605_000_100 } });
  });

  it("k6's NDJSON by its first point", () => {
    const line = (second: string) =>
      `{"type":"Point","metric":"vus","data":{"time":"2026-11-20T19:13:${second}.5Z","value":1,"tags":{}}}\n`;
    const found = recogniseFile(bytes(line("17") + line("18")), none);
    expect(found).toMatchObject({ words: "k6 NDJSON", times: { beginMs: Date.UTC(2026, 10, 20, 19, 13, 17, 500) } });
  });

  it.each([
    ["empty", none, /^is empty\./],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /^is a PNG picture/],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x74, 0, 0x69, 0]), /^is UTF-16 text/],
    ["JSON of another kind", bytes('{"name":"headroom"}'), /^is JSON, but not/],
  ])("says why not: %s", (_, head, reason) => {
    expect(recogniseFile(head, none)).toEqual({ kind: "unreadable", reason: expect.stringMatching(reason) });
  });

  it("leaves a zip archive to the server", () => {
    expect(recogniseFile(bytes("PK\u0003\u0004"), none)).toMatchObject({
      kind: "result",
      format: null,
      words: "zip; the server looks into it",
    });
  });
});
