import { expect, test } from "vitest";
import type { EvidenceVerdict } from "./evidence.ts";
import { evidenceSentence } from "./evidence-sentence.ts";

const sentence = (...verdicts: EvidenceVerdict[]) => evidenceSentence(verdicts.map((verdict) => ({ verdict })));

test("what is known is told in a sentence, what nobody says is left out", () => {
  expect(sentence("no_data", "supports", "contradicts", "supports", "no_data", "supports")).toBe(
    "Of 6 things that Headroom looks at, 3 support a yes, 1 contradicts one and 2 have no data.",
  );
  expect(sentence("no_data", "no_data")).toBe(
    "Headroom knows nothing yet: none of the 2 things that it looks at has data.",
  );
  expect(sentence("stale", "supports")).toBe("Of 2 things that Headroom looks at, 1 supports a yes and 1 is stale.");
});
