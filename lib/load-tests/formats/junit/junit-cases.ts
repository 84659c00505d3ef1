import type { XmlElement } from "../xml/xml-stream.ts";
import { caseLabel } from "./junit-label.ts";
import { junitMs, junitTime } from "./junit-values.ts";

/** One test case. `ms` is null where the file tells no duration; `failure` where it passed. */
export type JunitCase = {
  line: number;
  label: string;
  ms: number | null;
  failure: { code: string; message: string } | null;
  isSkipped: boolean;
  /** It failed first and passed when it was repeated. */
  isFlaky: boolean;
};

/** A suite: when it began (epoch ms) and how long it took. `isRoot`: it is the <testsuites> around all. */
export type JunitSuite = {
  beginMs: number | null;
  isZoned: boolean;
  ms: number | null;
  isRoot: boolean;
  isOutermost: boolean;
};

export type JunitSink = {
  testCase: (one: JunitCase) => void;
  suite: (suite: JunitSuite) => void;
  reject: (line: number, reason: string) => void;
};

type OpenCase = {
  element: XmlElement;
  suite: string;
  failure: XmlElement | null;
  text: string;
  isSkipped: boolean;
  isFlaky: boolean;
};

const failures = new Set(["failure", "error"]);
const flaky = new Set(["flakyfailure", "flakyerror"]);
const skips = new Set(["skipped", "disabled", "ignored"]);
const textKept = 4000;

/** Makes cases of the elements of a JUnit file, in whatever dialect: surefire, pytest, jest-junit, Playwright, gotestsum. */
export class JunitCases {
  readonly #sink: JunitSink;
  readonly #suites: { name: string; depth: number }[] = [];
  #case: OpenCase | null = null;
  #textDepth = 0;

  constructor(sink: JunitSink) {
    this.#sink = sink;
  }

  opened(element: XmlElement): void {
    const { name, attributes, depth } = element;
    if (this.#case) this.#inCase(this.#case, element);
    else if (name === "testsuite" || name === "testsuites") {
      const begin = junitTime(attributes.timestamp);
      const isRoot = name === "testsuites";
      this.#sink.suite({
        beginMs: begin?.ms ?? null,
        isZoned: begin?.isZoned ?? true,
        ms: junitMs(attributes.time ?? attributes.duration),
        isRoot,
        isOutermost: !isRoot && this.#suites.length === 0,
      });
      if (!isRoot) this.#suites.push({ name: attributes.name ?? "", depth });
    } else if (name === "testcase") {
      const suite = this.#suites.findLast((open) => open.name !== "")?.name ?? "";
      this.#case = { element, suite, failure: null, text: "", isSkipped: false, isFlaky: false };
    }
  }

  text(text: string): void {
    if (this.#case && this.#textDepth > 0 && this.#case.text.length < textKept)
      this.#case.text += text.slice(0, textKept);
  }

  closed(depth: number): void {
    if (depth === this.#textDepth) this.#textDepth = 0;
    if (this.#suites.at(-1)?.depth === depth) this.#suites.pop();
    if (this.#case?.element.depth !== depth) return;
    this.#end(this.#case);
    this.#case = null;
  }

  #inCase(open: OpenCase, element: XmlElement): void {
    if (element.depth !== open.element.depth + 1) return;
    const name = element.name.toLowerCase();
    if (failures.has(name) && open.failure === null) {
      open.failure = element;
      this.#textDepth = element.depth;
    } else if (flaky.has(name)) open.isFlaky = true;
    else if (skips.has(name)) open.isSkipped = true;
  }

  #end({ element, suite, failure, text, isSkipped, isFlaky }: OpenCase): void {
    const { attributes, line } = element;
    if (element.isDamaged) {
      this.#sink.reject(line, "its tag is damaged");
      return;
    }
    const status = (attributes.status ?? attributes.result ?? "").toLowerCase();
    const time = attributes.time ?? attributes.duration;
    this.#sink.testCase({
      line,
      label: caseLabel({
        name: attributes.name ?? "",
        className: attributes.classname ?? attributes.class ?? "",
        suite,
      }),
      ms: junitMs(time),
      failure: failure && failureOf(failure, text),
      isSkipped: failure === null && (isSkipped || /^(?:skipped|notrun|disabled|suppressed|ignored)$/.test(status)),
      isFlaky: failure === null && isFlaky,
    });
  }
}

function failureOf({ name, attributes }: XmlElement, text: string): { code: string; message: string } {
  const firstLine = text.trim().split(/\r?\n/, 1)[0] ?? "";
  return { code: attributes.type || name, message: (attributes.message ?? "").trim() || firstLine };
}
