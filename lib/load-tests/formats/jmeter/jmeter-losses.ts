import type { GroupsExtent } from "../samples/grouped-run.ts";
import type { ReadColumn } from "./jmeter-layout.ts";
import type { JmeterSource } from "./jmeter-source.ts";

const missing: [ReadColumn, string][] = [
  ["timeStamp", "No timeStamp column: when the run took place, its length and its course over time are unknown."],
  ["label", "No label column: the run's requests cannot be told apart."],
  ["responseMessage", "No responseMessage column: transactions cannot be told from their samples, if there are any."],
  ["bytes", "No bytes column: received bytes are unknown."],
  ["sentBytes", "No sentBytes column: sent bytes are unknown."],
  ["allThreads", "No allThreads column: the number of users is unknown."],
];

/** What these files do not tell, and how what they tell was taken, a sentence each. */
export function jmeterLosses(sources: JmeterSource[], extent: GroupsExtent): string[] {
  const lacks = (name: ReadColumn) => sources.some(({ layout }) => !layout.columns.includes(name));
  return [
    ...missing.filter(([name]) => lacks(name)).map(([, sentence]) => sentence),
    ...failureSource(sources),
    ...new Set(sources.flatMap(({ time }) => time?.assumptions ?? [])),
    ...transactions(extent),
  ];
}

function failureSource(sources: JmeterSource[]): string[] {
  const inferred = sources.filter(({ layout }) => !layout.columns.includes("success"));
  if (inferred.length === 0) return [];
  return inferred.every(({ layout }) => layout.columns.includes("responseCode"))
    ? ["No success column: response codes outside 1xx to 3xx count as failures."]
    : ["Neither a success nor a responseCode column: failures are unknown."];
}

function transactions({ samples, composites }: GroupsExtent): string[] {
  if (composites === 0) return [];
  const count = composites.toLocaleString("en-GB");
  return samples === 0
    ? ["The file holds transactions only: they stand for the run's requests."]
    : [
        `${count} transactions are labels of their own and not added to the run's figures, which hold their samples already.`,
      ];
}
