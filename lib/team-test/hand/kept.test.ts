import fc from "fast-check";
import { expect, test } from "vitest";
import { answers } from "../results/tally.ts";
import { type Kept, keptText, nothingKept, readKept, withDraft } from "./kept.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const kept: fc.Arbitrary<Kept> = fc.record({
  unsent: fc.array(
    fc.record({ questionId: id, answer: fc.constantFrom(...answers, null), comment: fc.string({ unit: "grapheme" }) }),
  ),
  drafts: fc.dictionary(id, fc.string({ unit: "grapheme" }), { noNullPrototype: true }),
});

test("what is kept is read as it was written", () => {
  fc.assert(
    fc.property(kept, (all) => {
      expect(readKept(keptText(all))).toEqual(all);
    }),
  );
});

test("whatever lies in the browser under that name is read, or is nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const read = readKept(text);
      expect(Array.isArray(read.unsent)).toBe(true);
      expect(Object.values(read.drafts).every((draft) => typeof draft === "string")).toBe(true);
    }),
  );
});

test("of what is kept only answers survive", () => {
  const good = { questionId: "tool", answer: "yes", comment: "" };
  const text = JSON.stringify({
    unsent: [good, { ...good, answer: "maybe" }, 7, null],
    drafts: { tool: 1, trends: "so" },
  });
  expect(readKept(text)).toEqual({ unsent: [good], drafts: { trends: "so" } });
});

test("nothing leaves nothing in the browser, and a draft goes when it is saved", () => {
  const typed = withDraft(nothingKept, "tool", "only JMeter");
  expect(typed.drafts).toEqual({ tool: "only JMeter" });
  expect(keptText(withDraft(typed, "tool", null))).toBeNull();
});
