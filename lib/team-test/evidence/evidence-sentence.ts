import { listText } from "#lib/shared/list-text.ts";
import { type Evidence, type EvidenceVerdict, evidenceVerdicts } from "./evidence.ts";

const words: Record<EvidenceVerdict, (count: number) => string> = {
  supports: (count) => `${count} ${count === 1 ? "supports" : "support"} a yes`,
  contradicts: (count) => `${count} ${count === 1 ? "contradicts" : "contradict"} one`,
  no_data: (count) => `${count} ${count === 1 ? "has" : "have"} no data`,
  stale: (count) => `${count} ${count === 1 ? "is" : "are"} stale`,
};

/** What is known now, in a sentence: "Of 6 things that Headroom looks at, 3 support a yes, 1 contradicts one and 2 have no data." */
export function evidenceSentence(evidence: readonly Pick<Evidence, "verdict">[]): string {
  if (evidence.every(({ verdict }) => verdict === "no_data"))
    return `Headroom knows nothing yet: none of the ${evidence.length} things that it looks at has data.`;
  const counts = evidenceVerdicts.flatMap((verdict) => {
    const count = evidence.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : words[verdict](count);
  });
  return `Of ${evidence.length} things that Headroom looks at, ${listText(counts)}.`;
}
