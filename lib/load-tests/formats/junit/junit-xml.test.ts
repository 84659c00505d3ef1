import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { fixture, written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { caseLabel } from "./junit-label.ts";
import { junitMs, junitTime } from "./junit-values.ts";
import { parseJunitXml } from "./junit-xml.ts";

async function read(...files: ResultFile[]): Promise<ParsedRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-junit-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parseJunitXml(files, folder);
}

/** Like `read` for contents, a file each; what cannot be read is its message. */
async function readText(...contents: (string | Uint8Array)[]): Promise<ParsedRun | string> {
  try {
    return await read(...(await Promise.all(contents.map((content, k) => written(content, `TEST-${k + 1}.xml`)))));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

async function readGood(...contents: string[]): Promise<ParsedRun> {
  const run = await readText(...contents);
  if (typeof run === "string") throw new Error(run);
  return run;
}

const labelsOf = (run: ParsedRun) =>
  run.labels.map(({ label, meanMs, failures }) => [label, meanMs && Math.round(meanMs * 1000) / 1000, failures]);

/** A report of Maven's surefire, by its schema (surefire-test-report-3.0.xsd), which has no timestamp. */
function surefire(className: string, time: string, cases: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0" name="${className}" time="${time}" tests="1" errors="0" skipped="0" failures="0">\n  <properties><property name="java.version" value="21"/></properties>\n${cases}\n</testsuite>\n`;
}

describe("a real JUnit file", () => {
  // Expected by reading the files: they are short.
  test("of pytest gives its cases, with errors in fixtures as failures", async () => {
    const run = await read(fixture("junit-pytest-9.0.3.xml"));
    expect(run).toMatchObject({ format: "junit-xml", precision: "computed", durationMs: 84, maxUsers: null });
    expect(run.startedAt?.toISOString()).toBe("2026-11-21T03:30:55.752Z");
    expect(run.whole).toMatchObject({ requests: 4, failures: 2, minMs: 0, meanMs: 15.25, maxMs: 40, series: null });
    expect(labelsOf(run)).toEqual([
      ["test_basket › test_pays", 0, 1],
      ["test_basket.TestBasket › test_adds[1]", 21, 0],
      ["test_basket.TestBasket › test_adds[2]", 40, 0],
      ["test_basket.TestBasket › test_total", 0, 1],
    ]);
    expect(run.errors.map(({ label, code, message }) => [label, code, message])).toEqual([
      ["test_basket › test_pays", "error", 'failed on setup with "RuntimeError: no database"'],
      ["test_basket.TestBasket › test_total", "failure", "assert 1 == 2"],
    ]);
    expect(run.losses).toEqual(["1 case skipped: not counted."]);
  });

  test("of Playwright takes the time that the whole run took", async () => {
    const run = await read(fixture("junit-playwright-1.65.xml"));
    expect(run).toMatchObject({ durationMs: 1332.989, whole: { requests: 3, failures: 1 } });
    expect(labelsOf(run)[0]).toEqual(["a.spec.ts › checkout › adds up", 31, 0]);
    expect(run.errors).toMatchObject([{ code: "expect.toBe", message: "total of the basket", count: 1 }]);
  });

  test("of Vitest gives its cases", async () => {
    const run = await read(fixture("junit-vitest-5.1.1.xml"));
    expect(run).toMatchObject({ whole: { requests: 6, failures: 0 }, losses: [], rejected: { lines: 0 } });
    expect(run.labels).toHaveLength(6);
  });
});

describe("the files of one run", () => {
  test("are added up: surefire writes one for each class", async () => {
    const run = await readGood(
      surefire("shop.BasketTest", "1,234.5", `<testcase name="adds" classname="shop.BasketTest" time="1,200"/>`),
      surefire("shop.PayTest", "0.5", `<testcase name="pays" classname="shop.PayTest" time="0.4"/>`),
    );
    expect(run).toMatchObject({ startedAt: null, durationMs: 1_235_000, whole: { requests: 2, maxMs: 1_200_000 } });
    expect(labelsOf(run)).toEqual([
      ["shop.BasketTest › adds", 1_200_000, 0],
      ["shop.PayTest › pays", 400, 0],
    ]);
    expect(run.losses).toEqual([
      "No timestamp: when the suite ran is unknown.",
      "The files do not tell how long the suite took: the times of its parts are added up.",
    ]);
  });

  test("that ran side by side last from the first start to the last end", async () => {
    const suite = (second: string, time: number) =>
      `<testsuites><testsuite name="a" timestamp="2026-11-20T02:00:${second}" time="${time}"><testcase name="x${second}" time="${time}"/></testsuite></testsuites>`;
    const run = await readGood(suite("00", 30), suite("10", 5), suite("20", 20));
    expect(run.durationMs).toBe(40_000);
    expect(run.startedAt?.toISOString()).toBe("2026-11-20T02:00:00.000Z");
    expect(run.losses).toEqual(["Its timestamps name no time zone and are taken as UTC."]);
  });

  test("do not stretch the run where one is left from another day", async () => {
    const suite = (day: number) =>
      `<testsuite name="a" timestamp="2026-11-${day}T02:00:00Z" time="5"><testcase name="x" time="5"/></testsuite>`;
    expect((await readGood(suite(10), suite(20))).durationMs).toBe(10_000);
  });
});

describe("a case", () => {
  const one = (inner: string, attributes = `name="pays" classname="shop.PayTest" time="0.4"`) =>
    readGood(
      surefire(
        "shop.PayTest",
        "0.5",
        `<testcase name="ok" classname="shop.PayTest" time="0.1"/><testcase ${attributes}>${inner}</testcase>`,
      ),
    );

  test("failed by a failure or an error, whose message or first line is kept", async () => {
    const run = await one(
      `<failure type="AssertionError"><![CDATA[\n expected 1\n at line 5]]></failure><system-out>noise</system-out>`,
    );
    expect(run.errors).toMatchObject([{ label: "shop.PayTest › pays", code: "AssertionError", message: "expected 1" }]);
    expect((await one(`<error message="gone &amp; lost"/>`)).errors).toMatchObject([
      { code: "error", message: "gone & lost" },
    ]);
  });

  test("passed when it was repeated until it did, failed when it never did", async () => {
    const flaky = await one(`<flakyFailure message="no"/><flakyError message="no"/>`);
    expect(flaky.whole.failures).toBe(0);
    expect(flaky.losses).toContain("1 case passed only when repeated: counted as passed.");
    const failed = await one(`<failure message="no"/><rerunFailure message="again"/>`);
    expect(failed.errors).toMatchObject([{ message: "no", count: 1 }]);
  });

  test.each([
    ["<skipped/>", ""],
    ["<skipped message='later'></skipped>", ""],
    ["", ' status="notrun"'],
    ["<disabled/>", ""],
  ])("is not counted when skipped: %s%s", async (inner, status) => {
    const run = await one(inner, `name="pays" time="0.4"${status}`);
    expect(run.whole.requests).toBe(1);
    expect(run.losses).toContain("1 case skipped: not counted.");
  });

  test("without a time is left out, but not when it failed", async () => {
    const good = await one("", `name="pays"`);
    expect(good.whole.requests).toBe(1);
    expect(good.losses).toContain("1 case without a time: not counted.");
    const bad = await one("<failure/>", `name="pays"`);
    expect(bad.whole).toMatchObject({ requests: 2, failures: 1 });
    expect(bad.losses).toContain("1 case failed without a time: counted with 0 ms.");
  });

  test("belongs to the nearest suite that has a name", async () => {
    const run = await readGood(
      `<testsuites><testsuite name="outer"><testsuite name="inner"><testsuite><testcase name="a" duration="1"/></testsuite></testsuite><testcase name="b" time="1"/></testsuite><testcase name="c" time="1"/></testsuites>`,
    );
    expect(labelsOf(run).map(([label]) => label)).toEqual(["c", "inner › a", "outer › b"]);
  });

  test.each([
    [{ name: "adds", className: "shop.Basket", suite: "x" }, "shop.Basket › adds"],
    [{ name: "basket adds", className: "basket adds", suite: "basket" }, "basket › basket adds"],
    [{ name: "adds", className: "", suite: "" }, "adds"],
    [{ name: "", className: "shop.Basket", suite: "" }, "shop.Basket"],
    [{ name: "a[<P object at 0x7f12ab34cd56>]", className: "t", suite: "" }, "t › a[<P object at 0x…>]"],
    [{ name: " a\n  b ", className: "t", suite: "" }, "t › a b"],
  ])("%j is called %s", (names, label) => {
    expect(caseLabel(names)).toBe(label);
  });

  test("has a name that fits, whatever it is called", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1500 }), fc.string({ maxLength: 1500 }), (name, className) => {
        const label = caseLabel({ name, className, suite: "" });
        if (name.length <= 500) expect(label.length).toBeLessThanOrEqual(500);
      }),
    );
    expect(caseLabel({ name: "last", className: `a.${"b".repeat(600)}.Test`, suite: "" })).toMatch(
      /^…b+\.Test › last$/,
    );
  });
});

describe("a value", () => {
  test.each([
    ["0.25", 250],
    ["1,234.5", 1_234_500],
    ["1,234", 1_234_000],
    ["0,250", 250],
    ["12", 12_000],
    ["0.005s", 5],
    ["1.5e-05", 0.015],
    ["0", 0],
    ["", null],
    ["-1", null],
    ["NaN", null],
    ["1.2.3", null],
    ["99999999999", null],
  ])("as a time: %s is %s ms", (text, ms) => {
    expect(junitMs(text)).toBe(ms);
  });

  test.each([
    ["2026-11-20T02:00:00", "2026-11-20T02:00:00.000Z"],
    ["2026-11-20T02:00:00.123456+01:00", "2026-11-20T01:00:00.123Z"],
    ["2026-11-20 02:00:00Z", "2026-11-20T02:00:00.000Z"],
    ["2026-11-20T02:00:00-0500", "2026-11-20T07:00:00.000Z"],
    ["20 Nov 2026", null],
    ["0001-01-01T00:00:00", null],
  ])("as a date: %s is %s", (text, iso) => {
    const found = junitTime(text);
    expect(found && new Date(found.ms).toISOString()).toBe(iso);
  });
});

describe("a file that holds nothing to measure", () => {
  test.each([
    ["<testsuites/>", "TEST-1.xml holds no test case with a time. Did the tests run?"],
    [
      `<testsuite><testcase name="a"><skipped/></testcase><testcase name="b"/></testsuite>`,
      "TEST-1.xml holds no test case with a time (1 skipped, 1 without a time). Did the tests run?",
    ],
    [
      `<testsuite><testcase name="a" time="1">`,
      "TEST-1.xml holds no whole test case: it is cut short. Upload the file as the tool wrote it.",
    ],
  ])("says so: %s", async (content, message) => {
    expect(await readText(content)).toBe(message);
  });

  test("or that is hostile ends with a message or what could be read", async () => {
    expect(await readText("<testsuite>".repeat(100_000))).toContain("nested 100 deep");
    const huge = `<testsuite><testcase name="a" time="1"><system-out><![CDATA[${"x".repeat(20_000_000)}]]></system-out></testcase></testsuite>`;
    expect(await readGood(huge)).toMatchObject({ whole: { requests: 1 } });
    const many = await readGood(
      `<testsuite name="s">${Array.from({ length: 5000 }, (_, k) => `<testcase name="case ${k}" time="0.1"/>`).join("")}</testsuite>`,
    );
    expect(many.labels).toHaveLength(501);
    expect(many.losses).toContain("Of more than 500 cases the first by name are shown one by one.");
  });
});

describe("a file that is cut anywhere", () => {
  test("gives what is whole, or says why it cannot", async () => {
    const bytes = await readFile(fixture("junit-playwright-1.65.xml").path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async (at) => {
        const run = await readText(bytes.subarray(0, at));
        if (typeof run === "string") return;
        expect(run.whole.requests).toBeLessThanOrEqual(3);
        expect(run.whole.failures).toBeLessThanOrEqual(1);
        expect(run.losses.join()).toContain("cut short");
      }),
      { numRuns: 60 },
    );
  });
});
