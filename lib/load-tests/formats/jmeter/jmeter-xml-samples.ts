import type { SampleKind, SpilledSample } from "../samples/sample-spill.ts";
import { earliestMs, latestMs } from "../samples/time-window.ts";
import type { XmlElement } from "../xml/xml-stream.ts";

/** The attributes of a sample that Headroom reads (JMeter, SampleResultConverter). */
export const readAttributes = ["ts", "lb", "s", "rc", "rm", "by", "sby", "na"] as const;
export type ReadAttribute = (typeof readAttributes)[number];

export type ReadSample = Omit<SpilledSample, "file">;
export type SampleSink = {
  sample: (sample: ReadSample) => void;
  reject: (line: number, reason: string) => void;
};

type OpenSample = {
  element: XmlElement;
  /** Null until a sample of its own shows it: results may be saved without the message that says so. */
  isTransaction: boolean | null;
  /** Whether it, or the samples in it where it is a transaction, are requests of the run. */
  isOfRun: boolean;
  failureMessage: string;
};

const longestMs = 2 ** 32 - 1;

/**
 * Makes samples of the elements of a JMeter XML. An element in `testResults` is one whatever its name; within a sample those
 * with a duration are. The samples in a transaction are the run's requests; those in any other sample are parts of it.
 */
export class JmeterXmlSamples {
  /** Which attributes any sample had. */
  readonly seen = new Set<ReadAttribute>();
  readonly #sink: SampleSink;
  readonly #open: OpenSample[] = [];
  /** Whether the last element right in the sample was one. */
  #isInAssertion = false;
  #messageDepth = 0;

  constructor(sink: SampleSink) {
    this.#sink = sink;
  }

  opened(element: XmlElement): void {
    const { depth, name } = element;
    const parent = this.#open.at(-1);
    if (depth === (parent?.element.depth ?? 0) + 1) {
      if (parent === undefined || (element.attributes.t !== undefined && name !== "assertionResult"))
        this.#begin(element, parent);
      this.#isInAssertion = name === "assertionResult";
    } else if (this.#isInAssertion && name === "failureMessage" && parent?.failureMessage === "") {
      this.#messageDepth = depth;
    }
  }

  text(text: string): void {
    const sample = this.#open.at(-1);
    if (this.#messageDepth > 0 && sample)
      sample.failureMessage = (sample.failureMessage + text.slice(0, 1000)).slice(0, 1000);
  }

  closed(depth: number): void {
    if (depth === this.#messageDepth) this.#messageDepth = 0;
    if (this.#open.at(-1)?.element.depth !== depth) return;
    const sample = this.#open.pop();
    if (sample) this.#end(sample);
  }

  #begin(element: XmlElement, parent: OpenSample | undefined): void {
    if (parent) parent.isTransaction ??= true;
    const { rm } = element.attributes;
    const saysItself = rm?.startsWith("Number of samples in transaction : ") ?? false;
    const isTransaction = saysItself || (rm === undefined && element.name === "sample" ? null : false);
    const isOfRun = parent === undefined || (parent.isTransaction === true && parent.isOfRun);
    this.#open.push({ element, isTransaction, isOfRun, failureMessage: "" });
  }

  #end({ element, isTransaction, isOfRun, failureMessage }: OpenSample): void {
    const { attributes, line } = element;
    const reason = faultOf(element);
    if (reason !== null) {
      this.#sink.reject(line, reason);
      return;
    }
    for (const name of readAttributes) if (attributes[name] !== undefined) this.seen.add(name);
    const kind: SampleKind = isTransaction ? "transaction" : isOfRun ? "sample" : "part";
    this.#sink.sample({
      line,
      kind,
      label: attributes.lb ?? "",
      timeMs: wholeNumber(attributes.ts),
      ms: Number(attributes.t),
      failed: hasFailed(attributes),
      code: attributes.rc ?? "",
      message: failureMessage.trim() || (attributes.rm ?? ""),
      received: wholeNumber(attributes.by),
      sent: wholeNumber(attributes.sby),
      users: wholeNumber(attributes.na, 1e9),
    });
  }
}

function faultOf({ attributes: { t, ts }, isDamaged }: XmlElement): string | null {
  if (isDamaged) return "its tag is damaged";
  if (t === undefined) return "it has no elapsed time (t)";
  const ms = wholeNumber(t);
  if (ms === null) return `its elapsed time (t) is no whole number of ms: "${t.slice(0, 40)}"`;
  if (ms > longestMs) return `its elapsed time (t) is too large: "${t.slice(0, 40)}"`;
  const timeMs = wholeNumber(ts);
  const isTime = ts === undefined || (timeMs !== null && timeMs >= earliestMs && timeMs < latestMs);
  return isTime ? null : `its time (ts) is no time in ms since 1970: "${ts.slice(0, 40)}"`;
}

/** Where a file does not say `s`, the response code does: 1xx to 3xx are good. */
function hasFailed({ s, rc }: XmlElement["attributes"]): boolean | null {
  if (s !== undefined) return s.toLowerCase() !== "true";
  return rc === undefined ? null : !/^[123][0-9][0-9]$/.test(rc);
}

function wholeNumber(text: string | undefined, limit: number = Number.MAX_SAFE_INTEGER): number | null {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return null;
  const number = Number(text);
  return number <= limit ? number : null;
}
