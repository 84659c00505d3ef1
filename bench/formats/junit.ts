import type { MadeFormat } from "./made-format.ts";
import { type MadeSample, madeSamples, startMs } from "./made-samples.ts";

const casesPerSuite = 90;
/** What a class wrote to its log, as surefire keeps it. */
const log = Array.from(
  { length: 200 },
  (_, k) =>
    `09:00:${String(k % 60).padStart(2, "0")}.123 [main] DEBUG c.e.shop.Payment - request ${k} answered &amp; kept`,
).join("\n");

/** A suite of many classes, each case a label of its own. */
function* xmlLines(samples: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="suite">\n`;
  let suite: MadeSample[] = [];
  let number = 0;
  for (const sample of madeSamples(samples)) {
    suite.push(sample);
    if (suite.length < casesPerSuite) continue;
    yield suiteOf(suite, number);
    suite = [];
    number += 1;
  }
  if (suite.length > 0) yield suiteOf(suite, number);
  yield "</testsuites>\n";
}

function suiteOf(cases: MadeSample[], number: number): string {
  const failures = cases.filter(({ code }) => code !== 200).length;
  const seconds = cases.reduce((sum, { ms }) => sum + ms / 1000, 0).toFixed(3);
  const name = `com.example.shop.Checkout${number}Test`;
  const begin = new Date(cases[0]?.startMs ?? startMs).toISOString().slice(0, -1);
  return `<testsuite name="${name}" timestamp="${begin}" hostname="ci" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="${seconds}">
${cases.map((sample, k) => testCase(sample, name, k)).join("\n")}
  <system-out>${log}</system-out>
</testsuite>\n`;
}

function testCase({ ms, code }: MadeSample, className: string, k: number): string {
  const tag = `  <testcase classname="${className}" name="paysByCardOfKind${k}" time="${(ms / 1000).toFixed(3)}"`;
  if (code === 200) return `${tag}/>`;
  return `${tag}>\n    <failure message="expected: &lt;200&gt; but was: &lt;500&gt;" type="AssertionError">AssertionError: expected: &lt;200&gt;
\tat ${className}.pay(CheckoutTest.java:42)</failure>\n  </testcase>`;
}

export const junitXml: MadeFormat = {
  title: "JUnit XML",
  format: "junit-xml",
  fileName: "junit.xml",
  bytesPerSample: 273,
  mostBytes: 50e6,
  pieces: xmlLines,
  startMs,
};
