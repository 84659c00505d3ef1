import { expect, test } from "vitest";
import { judgeRequirements, type ServiceFacts } from "./requirements.ts";

const now = new Date("2026-11-21T12:00:00Z");
const limits = { days: 90 };
const recent = new Date("2026-11-01T00:00:00Z");

function service(name: string, facts: Partial<ServiceFacts> = {}): ServiceFacts {
  return { name, slug: name.toLowerCase(), hasNumbers: true, owner: "Ada", reviewedOn: recent, ...facts };
}

test.each<[string, ServiceFacts[], string, string]>([
  ["no services", [], "no_data", "There are no services yet."],
  ["one that is all well", [service("Cart")], "supports", "Cart has numeric objectives, an owner and a recent review."],
  [
    "all well",
    [service("Cart"), service("Search")],
    "supports",
    "All 2 services have numeric objectives, an owner and a recent review.",
  ],
  [
    "the only one without numbers",
    [service("Cart", { hasNumbers: false })],
    "contradicts",
    "Cart has no numeric objective.",
  ],
  [
    "one without numbers",
    [service("Cart"), service("Search", { hasNumbers: false, owner: "" })],
    "contradicts",
    "1 of 2 services meets it: Search has no numeric objective.",
  ],
  [
    "none that is all well",
    [service("Cart", { owner: "" }), service("Search", { reviewedOn: null })],
    "contradicts",
    "None of 2 services meets it: Cart has objectives without an owner and Search has objectives that were never reviewed.",
  ],
  [
    "an old review",
    [service("Cart"), service("Search", { reviewedOn: new Date("2026-03-02T00:00:00Z") })],
    "stale",
    "All 2 services have numeric objectives with an owner; last reviewed: Search on 2 Mar 2026.",
  ],
])("%s", (_, facts, verdict, sentence) => {
  expect(judgeRequirements(facts, limits, now)).toMatchObject({ verdict, sentence });
});

test("it names the services that lack something, at most twenty", () => {
  const lacking = Array.from({ length: 30 }, (_, k) => service(`S${k}`, { hasNumbers: false }));
  const found = judgeRequirements([service("Cart"), ...lacking], limits, now);
  expect(found.sources).toHaveLength(20);
  expect(found.sources[0]).toEqual({ name: "S0", path: "/settings/services/s0" });
  expect(found.sentence).toMatch(/^1 of 31 services meets it: S0 .*and 27 more\.$/);
});
