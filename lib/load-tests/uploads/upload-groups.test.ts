import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jmeterFile, locustFiles, unreadableFile, uploadFile } from "./upload-file.test-data.ts";
import { runProblem, type UploadFile } from "./upload-file.ts";
import { groupFiles, proposedTestName } from "./upload-groups.ts";

const night = Date.UTC(2026, 10, 20, 2);
const hour = 3_600_000;
const names = (groups: UploadFile[][]) => groups.map((group) => group.map(({ name }) => name));

describe("files that are dropped together", () => {
  it("make one run of Locust's four and another of JMeter's", () => {
    const files = [...locustFiles("checkout", night), jmeterFile("search.jtl", night + hour, 5)];
    expect(names(groupFiles(files.toReversed()))).toEqual([
      ["checkout_stats.csv", "checkout_stats_history.csv", "checkout_failures.csv", "checkout_exceptions.csv"],
      ["search.jtl"],
    ]);
  });

  it("make one run for each prefix, each folder and each copy of Locust's files", () => {
    const [stats, history] = locustFiles("a", night);
    const inFolder = locustFiles("a", night).map((file) => ({ ...file, folder: "old" }));
    const copy = uploadFile("a_stats (1).csv", "locust-csv", { part: "stats" });
    const groups = groupFiles([
      ...inFolder,
      ...locustFiles("b", night),
      copy,
      ...[stats, history].flatMap((file) => file ?? []),
    ]);
    expect(groups.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([1, 2, 4, 4]);
  });

  it("make one run of what ab printed and its table of percentiles", () => {
    const files = ["a.txt", "a-percentiles.csv", "b.txt"].map((name) => uploadFile(name, "ab-text", {}));
    expect(names(groupFiles(files))).toEqual([["a-percentiles.csv", "a.txt"], ["b.txt"]]);
  });

  it("take the series of hosts to the run of the same folder and time", () => {
    const runs = [jmeterFile("a.jtl", night, 5), jmeterFile("b.jtl", night + hour, 5)];
    const host = (name: string, beginMs: number) =>
      uploadFile(name, "resources-csv", { times: { beginMs, endMs: beginMs + 60_000 } });
    expect(names(groupFiles([host("h1.csv", night), host("h2.csv", night + hour), ...runs]))).toEqual([
      ["a.jtl", "h1.csv"],
      ["b.jtl", "h2.csv"],
    ]);
    const far = host("far.csv", night + 9 * hour);
    expect(names(groupFiles([far, ...runs]))).toEqual([["a.jtl"], ["b.jtl"], ["far.csv"]]);
    expect(names(groupFiles([far, jmeterFile("a.jtl", night, 5)]))).toEqual([["a.jtl", "far.csv"]]);
    expect(runProblem([far])).toBe("far.csv tells what hosts did: put it together with the results of its run.");
    expect(runProblem([far, jmeterFile("a.jtl", night, 5)])).toBeNull();
  });

  it("are told apart by their first line when somebody renamed them", () => {
    const files = [
      uploadFile("stats.csv", "locust-csv", { part: "stats" }),
      uploadFile("failures.csv", "locust-csv", { part: "failures" }),
    ];
    expect(names(groupFiles(files))).toEqual([["stats.csv", "failures.csv"]]);
  });

  it("are one run where JMeter's generators ran at the same time", () => {
    const files = [jmeterFile("results-1.jtl", night, 30), jmeterFile("results-2.jtl", night + 4000, 30)];
    expect(names(groupFiles(files))).toEqual([["results-1.jtl", "results-2.jtl"]]);
  });

  it("are runs of their own where JMeter ran once a night, or at the same time under another name", () => {
    const nights = [1, 2, 0].map((k) => jmeterFile(`results-2026-11-2${k}.jtl`, night + k * 24 * hour, 30));
    expect(names(groupFiles(nights))).toEqual([
      ["results-2026-11-20.jtl"],
      ["results-2026-11-21.jtl"],
      ["results-2026-11-22.jtl"],
    ]);
    const others = [jmeterFile("login.jtl", night, 30), jmeterFile("search.jtl", night, 30)];
    expect(groupFiles(others)).toHaveLength(2);
  });

  it("are one run where JUnit wrote a file for each class, a run for each folder", () => {
    const files = ["shop", "admin"].flatMap((folder) =>
      ["TEST-a.Basket.xml", "TEST-a.Pay.xml"].map((name) => uploadFile(name, "junit-xml", { folder })),
    );
    const groups = groupFiles([...files, uploadFile("junit.xml", "junit-xml"), uploadFile("e2e.xml", "junit-xml")]);
    expect(groups.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2]);
    expect(proposedTestName(files)).toBe("");
  });

  it("are not joined for the few seconds that one run was late", () => {
    const files = [jmeterFile("results-1.jtl", night, 30), jmeterFile("results-2.jtl", night + 29 * 60_000, 30)];
    expect(groupFiles(files)).toHaveLength(2);
  });

  it("stand oldest first, by their results' time and else by the file's", () => {
    const summary = uploadFile("summary.json", "k6-summary", { savedAtMs: night + hour });
    const files = [jmeterFile("c.jtl", night + 2 * hour, 5), summary, jmeterFile("a.jtl", night, 5)];
    expect(names(groupFiles(files))).toEqual([["a.jtl"], ["summary.json"], ["c.jtl"]]);
  });
});

const anyFile = fc.oneof(
  fc
    .record({ name: fc.constantFrom("r-1.jtl", "r-2.jtl", "s.jtl"), at: fc.nat(5), lasts: fc.nat(3) })
    .map(({ name, at, lasts }) => jmeterFile(name, night + at * 60_000, lasts)),
  fc
    .record({ prefix: fc.constantFrom("a", "b"), k: fc.nat(3) })
    .map(({ prefix, k }) => locustFiles(prefix, night)[k] ?? unreadableFile("x")),
  fc.constantFrom("x.png", "y.txt").map(unreadableFile),
  fc.constantFrom("k.json", "l.json").map((name) => uploadFile(name, "k6-summary")),
);

describe("any choice of files", () => {
  it("has every file in exactly one run, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (files, random) => {
        const groups = groupFiles(files);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(files.map(({ id }) => id).sort());
        const shuffled = files.map((file) => ({ file, at: random.next().value })).sort((a, b) => a.at - b.at);
        const again = groupFiles(shuffled.map(({ file }) => file));
        const ids = (runs: UploadFile[][]) => runs.map((run) => run.map(({ id }) => id).join()).sort();
        expect(ids(again)).toEqual(ids(groups));
      }),
    );
  });
});

describe("the name proposed for the test", () => {
  it.each([
    [["checkout_stats.csv", "checkout_failures.csv"], "checkout"],
    [["checkout-2026-11-20T02.jtl"], "checkout"],
    [["login spike results (2).csv"], "login spike"],
    [["results.jtl"], ""],
    [["results.zip"], ""],
    [["checkout.zip"], "checkout"],
    [["checkout.jtl", "results-2.jtl"], "checkout"],
    [["login.jtl", "search.jtl"], ""],
  ])("of %j is “%s”", (files, name) => {
    const chosen = files.map((file) => uploadFile(file, file.includes("_") ? "locust-csv" : "jmeter-csv"));
    expect(proposedTestName(chosen)).toBe(name);
  });
});
