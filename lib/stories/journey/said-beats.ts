import type { Beat } from "./beat.ts";
import type { JourneyFacts } from "./journey-facts.ts";

/** What the next runs said. Of comparisons that say the same, the last one is told. */
export function saidBeats({ measurements }: Pick<JourneyFacts, "measurements">): Beat[] {
  const bySentence = new Map(
    measurements
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      .map((measurement) => [measurement.result.sentence, measurement]),
  );
  return [...bySentence.values()].map(({ result: { sentence, differs, figure }, createdAt }) => ({
    at: createdAt,
    act: "said",
    text: [sentence, ...differs].join(" "),
    link: { name: figure.testName, to: { load: figure.testSlug } },
  }));
}
