import type { CsvClock } from "../csv/csv-clock.ts";
import type { CsvMapping } from "./csv-mapping.ts";

/** What a mapped file does not tell, and how what it tells was taken, a sentence each. */
export function mappedLosses(mapping: CsvMapping, clock: CsvClock | null): string[] {
  return [
    ...(mapping.time === ""
      ? ["The mapping names no time: when the run took place, its length and its course over time are unknown."]
      : []),
    ...(clock?.isRelative
      ? [
          "Its times count from the run's start: the run counts from when it was uploaded, unless the upload names its start.",
        ]
      : []),
    ...(clock?.assumptions ?? []),
    ...(mapping.labels.length === 0 ? ["The mapping names no label: the run's requests cannot be told apart."] : []),
    ...(mapping.success === "" ? ["The mapping does not say what tells success: failures are unknown."] : []),
    ...(mapping.bytes === "" ? ["The mapping names no bytes: received bytes are unknown."] : []),
    ...(mapping.users === "" ? ["The mapping names no users: the number of users is unknown."] : []),
  ];
}
