import type { SampleKind } from "../samples/sample-spill.ts";
import type { ReadAttribute } from "./jmeter-xml-samples.ts";

const missing: [ReadAttribute, string][] = [
  ["ts", "No times (ts): when the run took place, its length and its course over time are unknown."],
  ["lb", "No labels (lb): the run's requests cannot be told apart."],
  ["by", "No bytes (by): received bytes are unknown. -Jjmeter.save.saveservice.bytes=true has JMeter save them."],
  ["sby", "No sent bytes (sby): JMeter saves them from 3.1 on, with -Jjmeter.save.saveservice.sent_bytes=true."],
  [
    "na",
    "No thread counts (na): the number of users is unknown. -Jjmeter.save.saveservice.thread_counts=true has JMeter save them.",
  ],
];

/** What the file does not tell, and how what it tells was taken, a sentence each. */
export function jmeterXmlLosses(
  seen: ReadonlySet<ReadAttribute>,
  counts: Readonly<Record<SampleKind, number>>,
  isCut: boolean,
): string[] {
  return [
    ...missing.filter(([name]) => !seen.has(name)).map(([, sentence]) => sentence),
    ...failureSource(seen),
    ...(seen.has("rm")
      ? []
      : [
          "No response messages (rm): transactions that hold no samples cannot be told from samples, if there are any.",
        ]),
    ...composites(counts),
    ...(isCut ? ["The file ends before its last element does: the run or its upload may have been cut short."] : []),
  ];
}

function failureSource(seen: ReadonlySet<ReadAttribute>): string[] {
  if (seen.has("s")) return [];
  return seen.has("rc")
    ? ["No success (s): response codes outside 1xx to 3xx count as failures."]
    : ["Neither success (s) nor response codes (rc): failures are unknown."];
}

function composites({ sample, transaction, part }: Readonly<Record<SampleKind, number>>): string[] {
  const counted = (count: number, one: string, more: string) =>
    count === 1 ? `1 ${one} is a label of its own` : `${count.toLocaleString("en-GB")} ${more} are labels of their own`;
  if (sample === 0 && transaction > 0) return ["The file holds transactions only: they stand for the run's requests."];
  return [
    ...(transaction === 0
      ? []
      : [
          `${counted(transaction, "transaction", "transactions")} and not added to the run's figures, which hold their samples already.`,
        ]),
    ...(part === 0
      ? []
      : [
          `${counted(part, "sample within another (a redirect, an embedded resource)", "samples within others (redirects, embedded resources)")} and not added to the run's figures, which hold the outer ones.`,
        ]),
  ];
}
