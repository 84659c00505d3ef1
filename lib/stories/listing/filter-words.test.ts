import { describe, expect, test } from "vitest";
import { filterOffers, noChoices } from "./filter-offers.ts";
import { chipsOf } from "./filter-words.ts";
import { noFilter, type StoryFilter } from "./story-filter.ts";

const ada = "0198a3c1-0000-7000-8000-000000000001";
const names = {
  services: new Map([["cart", "Cart"]]),
  teams: new Map([["payments", "Payments team"]]),
  people: new Map([[ada, "Ada"]]),
};

test.each<[Partial<StoryFilter>, string]>([
  [{ q: "slow baskets" }, "“slow baskets”"],
  [{ service: "cart" }, "Service: Cart"],
  [{ service: "gone" }, "Service: gone"],
  [{ service: "-" }, "No service"],
  [{ responsible: "payments" }, "Responsible team: Payments team"],
  [{ owner: ada }, "Owner: Ada"],
  [{ investigator: "me" }, "Investigator: me"],
  [{ outcomes: ["improved", "no_change"] }, "Outcome: improved or no change"],
  [{ createdSince: "7d" }, "Filed in the last 7 days"],
  [{ updatedSince: "1d" }, "Changed in the last 24 hours"],
  [{ deadlineBefore: "2026-12-01" }, "Deadline before 1 Dec 2026"],
  [{ customersAtLeast: 1000 }, "At least 1,000 customers a week"],
  [{ kind: "incident" }, "Incidents"],
])("%o is said as %o, and can be taken away", (asked, words) => {
  const filter = { ...noFilter, states: ["framed"] as const, ...asked };
  expect(chipsOf(filter, names)).toMatchObject([{ words, without: { ...noFilter, states: ["framed"] } }]);
});

describe("what can be set", () => {
  const choices = { services: [{ slug: "cart", name: "Cart" }], teams: [], people: [{ id: ada, name: "Ada" }] };

  test("has an id and a label of its own each, whatever is typed", () => {
    for (const typed of ["", "250", "2026-12-01", "cart"]) {
      const offers = filterOffers(noFilter, choices, typed).filter(({ group }) => group !== "As typed");
      expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
      expect(new Set(offers.map(({ label }) => label)).size).toBe(offers.length);
    }
  });

  test("sets a condition, and takes away one that is set", () => {
    const offerOf = (filter: StoryFilter, label: string) =>
      filterOffers(filter, choices, "").find((offer) => offer.label === label);
    const cart = offerOf(noFilter, "Service: Cart");
    expect(cart).toMatchObject({ isSet: false, filter: { service: "cart" } });
    expect(offerOf(cart?.filter ?? noFilter, "Service: Cart")).toMatchObject({ isSet: true, filter: noFilter });
    const worse = offerOf({ ...noFilter, outcomes: ["improved"] }, "Outcome: worse");
    expect(worse?.filter.outcomes).toEqual(["improved", "worse"]);
  });

  test.each([
    [
      "250",
      [
        "At least 250 customers a week",
        "Filed in the last 250 days",
        "Changed in the last 250 days",
        "Deadline within 250 days",
      ],
    ],
    ["2026-12-01", ["Filed since 1 Dec 2026", "Changed since 1 Dec 2026", "Deadline before 1 Dec 2026"]],
    ["soon", []],
  ])("takes %o as it is typed", (typed, labels) => {
    const offers = filterOffers(noFilter, noChoices, typed).filter(({ group }) => group === "As typed");
    expect(offers.map(({ label }) => label)).toEqual(labels);
  });
});
