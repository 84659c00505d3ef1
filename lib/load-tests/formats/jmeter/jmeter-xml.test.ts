import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseJmeterCsv } from "./jmeter-csv.ts";
import { file, labelsOf, read, readGood, readText, tag, transaction, withFolder } from "./jmeter-xml.test-data.ts";

describe("a real JMeter XML", () => {
  /*
   * Python: r = ElementTree.parse(f).getroot(); top = [x for x in r if not x.get("rm").startswith("Number of samples")]
   * len(top), failed (s != "true"), min, mean, max and nearest-rank p95 of t, sum of by, max of na; over all children of r:
   * min(ts), max(ts + t) - min(ts)
   */
  test.skipIf(!hasSamples).each([
    ["jmeter-2.13-xml.jtl", 800, 22, 1, 13.99875, 229, 444_296, 7, 1_795_202_494_298, 2811],
    ["jmeter-2.13-nested-parent-xml.jtl", 800, 27, 0, 13.65625, 173, 442_550, 6, 1_795_202_508_995, 3078],
  ])(
    "%s gives its figures",
    async (name, requests, failures, minMs, meanMs, maxMs, receivedBytes, maxUsers, began, durationMs) => {
      const run = await read(sample(`jmeter/${name}`));
      expect(run.whole).toMatchObject({ requests, failures, minMs, maxMs, receivedBytes });
      expect(run.whole.meanMs).toBeCloseTo(meanMs, 9);
      expect(run).toMatchObject({ maxUsers, durationMs, precision: "computed", rejected: { lines: 0 } });
      expect(run.startedAt?.getTime()).toBe(began);
      expect(run.whole.series?.counts.reduce((sum, count) => sum + count, 0)).toBe(requests);
    },
  );

  test("keeps transactions and redirects apart from the requests", async () => {
    const run = await read(fixture("jmeter-2.13.xml"));
    // grep -o ' lb="[^"]*"' fixtures/jmeter-2.13.xml | sort | uniq -c
    expect(labelsOf(run)).toEqual([
      ["GET /home", 9, 0],
      ["GET /redir", 7, 0],
      ["POST /flaky", 7, 1],
      ['Suche, "erweitert" ü', 7, 0],
      ["T01 Browse", 7, 0],
      ["http://127.0.0.1:8099/home", 7, 0],
      ["http://127.0.0.1:8099/redir", 7, 0],
    ]);
    expect(run.losses).toContainEqual(expect.stringMatching(/transactions? (?:is a label|are labels) of/));
    expect(run.losses).toContainEqual(expect.stringMatching(/redirects/));
  });

  test("tells the same as the CSV of the same samples", async () => {
    const xml = await read(fixture("jmeter-2.13.xml"));
    const text = await readFile(fixture("jmeter-2.13.xml").path, "utf8");
    const outer = [...text.matchAll(/^<\w+ [^>]*>/gm)].map(([found]) => found);
    const cell = (found: string, name: string) =>
      `"${(new RegExp(`\\s${name}="([^"]*)"`).exec(found)?.[1] ?? "").replaceAll("&quot;", '""')}"`;
    const rows = outer
      .slice(1)
      .map((found) => ["ts", "t", "lb", "rc", "rm", "s", "by", "na"].map((name) => cell(found, name)).join(","));
    const header = "timeStamp,elapsed,label,responseCode,responseMessage,success,bytes,allThreads";
    const csvFile = await written([header, ...rows, ""].join("\n"), "results.csv");
    const csv = await withFolder((folder) => parseJmeterCsv([csvFile], folder));
    expect(xml).toMatchObject({
      startedAt: csv.startedAt,
      durationMs: csv.durationMs,
      maxUsers: csv.maxUsers,
      errors: csv.errors,
    });
    expect(xml.whole).toEqual(csv.whole);
    expect(xml.labels.filter(({ label }) => !label.startsWith("http:"))).toEqual(csv.labels);
  });
});

describe("samples within samples", () => {
  test("are the requests of a transaction, and parts of any other", async () => {
    const redirect = tag(1, { lb: "http://a/" });
    const request = tag(2, { lb: "login" }, "httpSample", redirect);
    const run = await readGood(
      file(tag(0, { ...transaction, lb: "T" }, "sample", request + tag(3, { lb: "home" })), tag(9, { lb: "end" })),
    );
    expect(run.whole.requests).toBe(3);
    expect(labelsOf(run)).toEqual([
      ["T", 1, 0],
      ["end", 1, 0],
      ["home", 1, 0],
      ["http://a/", 1, 0],
      ["login", 1, 0],
    ]);
  });

  test("make a transaction of one that was saved without its message", async () => {
    const inner = tag(2).replace(' rm="OK"', "") + tag(3).replace(' rm="OK"', "");
    const run = await readGood(file(tag(0, { lb: "T" }, "sample", inner).replace(' rm="OK"', "")));
    expect(run.whole.requests).toBe(2);
  });

  test("of the same name as the outer one have a label of their own", async () => {
    const run = await readGood(file(tag(0, { lb: "http://a/" }, "httpSample", tag(1, { lb: "http://a/" }))));
    expect(run.whole.requests).toBe(1);
    expect(run.labels.map(({ label }) => label).sort()).toEqual(["http://a/", "http://a/ (within another)"]);
  });

  test("stand for the run where there are transactions only", async () => {
    const run = await readGood(
      file(tag(0, { ...transaction, lb: "T" }, "sample"), tag(1, { ...transaction, lb: "U", s: "false" }, "sample")),
    );
    expect(run.whole).toMatchObject({ requests: 2, failures: 1 });
    expect(run.losses).toContain("The file holds transactions only: they stand for the run's requests.");
  });
});

describe("what a sample tells", () => {
  test("is why an assertion failed, rather than that the response was good", async () => {
    const assertion =
      "<assertionResult><name>A</name><failure>true</failure><error>false</error><failureMessage>expected &lt;b&gt;</failureMessage></assertionResult>";
    const data = `<responseData class="java.lang.String">&lt;failureMessage&gt;<failureMessage>no</failureMessage></responseData>`;
    const run = await readGood(file(tag(0, { s: "false" }, "httpSample", data + assertion)));
    expect(run.errors).toMatchObject([{ label: "GET /", code: "200", message: "expected <b>", count: 1 }]);
  });

  test("may come from any kind of sampler", async () => {
    const run = await readGood(file(tag(0, {}, "org.example.MySampleResult"), tag(1, {}, "sample")));
    expect(run.whole.requests).toBe(2);
  });

  test("may be little", async () => {
    const run = await readGood(file('<sample t="5"/>', '<sample t="7"/>'));
    expect(run.whole).toMatchObject({ requests: 2, failures: null, meanMs: 6, series: null, receivedBytes: null });
    expect(run).toMatchObject({ startedAt: null, durationMs: 0, maxUsers: null, labels: [] });
    expect(run.losses).toHaveLength(7);
    const codes = await readGood(file('<sample t="5" rc="404"/>', '<sample t="5" rc="302"/>'));
    expect(codes.whole.failures).toBe(1);
  });

  test("is added up over several generators", async () => {
    const [a, b] = [await written(file(tag(0), tag(1)), "a.jtl"), await written(file(tag(50), "<sample/>"), "b.jtl")];
    const run = await read(a, b);
    expect(run).toMatchObject({ maxUsers: 10, durationMs: 560, whole: { requests: 3 } });
    expect(run.rejected.first).toEqual([{ line: 4, reason: "b.jtl: it has no elapsed time (t)" }]);
  });
});

describe("samples that cannot be read", () => {
  test("are counted and named", async () => {
    const bad = [
      tag(1, { t: "x" }),
      tag(1, { t: -1 }),
      tag(1, { t: 2 ** 33 }),
      tag(1, { ts: "noon" }),
      tag(1).replace("ts=", "ts "),
    ];
    const run = await readGood(file(tag(0), ...bad, tag(2)));
    expect(run.whole.requests).toBe(2);
    expect(run.rejected).toEqual({
      lines: 5,
      first: [
        { line: 4, reason: 'its elapsed time (t) is no whole number of ms: "x"' },
        { line: 5, reason: 'its elapsed time (t) is no whole number of ms: "-1"' },
        { line: 6, reason: 'its elapsed time (t) is too large: "8589934592"' },
        { line: 7, reason: 'its time (ts) is no time in ms since 1970: "noon"' },
        { line: 8, reason: "its tag is damaged" },
      ],
    });
  });

  test("for a time far from the others, or none, do not stretch the run", async () => {
    const untimed = tag(3).replace(/ ts="\d+"/, "");
    const run = await readGood(file(tag(0), tag(1, { ts: 1_000_000_000_000 }), tag(2), untimed));
    expect(run).toMatchObject({ durationMs: 32, whole: { requests: 2 } });
    expect(run.rejected).toEqual({
      lines: 2,
      first: [
        { line: 4, reason: 'its time (ts) is far from those of the other samples: "1000000000000"' },
        { line: 6, reason: "it has no time (ts), unlike the others" },
      ],
    });
  });

  test("in two writers' lines mixed up lose themselves only", async () => {
    const run = await readGood(
      file(tag(0), tag(1).slice(0, 25) + tag(2), ...Array.from({ length: 50 }, (_, k) => tag(k))),
    );
    expect(run.whole.requests).toBe(51);
    expect(run.rejected.first).toEqual([{ line: 4, reason: "its tag is damaged" }]);
  });

  test("all of them make the file unreadable, with examples", async () => {
    expect(await readText(file(...new Array<string>(1000).fill(tag(0, { t: "" }))))).toBe(
      "None of the 1,000 samples in results.jtl could be read. " +
        ["Line 3", "line 4", "line 5"]
          .map((line) => `${line}: its elapsed time (t) is no whole number of ms: ""`)
          .join("; ") +
        ".",
    );
    expect(await readText(file())).toBe("results.jtl holds no samples of JMeter. Did the test run, and to its end?");
  });
});
