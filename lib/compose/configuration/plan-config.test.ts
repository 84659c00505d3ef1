import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConfigItem, itemPath, type PresentItem } from "./config-item.ts";
import { planConfig } from "./plan-config.ts";

const team = (slug: string): ConfigItem => ({
  key: "teams",
  team: null,
  slug,
  spec: { name: slug, visibility: "open" },
});
const service = (slug: string, spec: object = {}, of = "shop"): ConfigItem => ({
  key: "services",
  team: of,
  slug,
  spec: { name: slug, tags: [], dependsOn: [], ...spec },
});
const present = (item: ConfigItem, more: Partial<PresentItem> = {}): PresentItem => ({
  ...item,
  id: itemPath(item),
  isManaged: true,
  isArchived: false,
  ...more,
});

const words = (declared: ConfigItem[], there: PresentItem[], prune = false) =>
  planConfig(declared, there, prune).changes.map(({ action, item, fields }) =>
    [action, itemPath(item), ...fields].join(" "),
  );

const cart = service("cart", { tags: ["java"], dependsOn: ["a", "b"] });
const inCart = "teams.shop.services.cart";

test.each<[string, PresentItem[], string[]]>([
  ["is not there", [], [`create ${inCart}`]],
  ["is as declared", [present(cart)], []],
  ["differs", [present(service("cart", { tags: ["go"] }))], [`update ${inCart} tags dependsOn`]],
  ["lists a set in another order", [present(service("cart", { tags: ["java"], dependsOn: ["b", "a", "b"] }))], []],
  ["was made by hand", [present(cart, { isManaged: false })], [`adopt ${inCart}`]],
  [
    "was made by hand and differs",
    [present(service("cart", { dependsOn: ["a", "b"] }), { isManaged: false })],
    [`adopt ${inCart} tags`],
  ],
  ["is archived", [present(cart, { isArchived: true, isManaged: false })], [`restore ${inCart}`]],
])("what %s", (_what, there, expected) => {
  expect(words([cart], there)).toEqual(expected);
});

test("the order of tags is theirs, and that of fields within an objective is nobody's", () => {
  const tags = service("cart", { tags: ["a", "b"], objectives: [{ metric: "p95Ms", target: 3 }] });
  const other = service("cart", { tags: ["b", "a"], objectives: [{ target: 3, metric: "p95Ms" }] });
  expect(words([tags], [present(other)])).toEqual([`update ${inCart} tags`]);
});

test("what a file names no longer is released, or archived with prune, and what it never named is left alone", () => {
  const own = present(service("own"), { isManaged: false });
  expect(words([], [present(cart), own])).toEqual([`release ${inCart}`]);
  expect(words([team("shop")], [present(team("shop")), present(cart), own], true)).toEqual([`archive ${inCart}`]);
});

test("a team is archived as a whole: what is in it is released, so that it comes back with the team", () => {
  expect(words([], [present(team("shop")), present(cart)], true)).toEqual(["archive teams.shop", `release ${inCart}`]);
});

const anyItem = fc
  .record({
    kind: fc.constantFrom("team", "service"),
    slug: fc.constantFrom("a", "b", "c", "d"),
    tags: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
  })
  .map(({ kind, slug, tags }) => (kind === "team" ? team(slug) : service(slug, { tags }, "a")));
const anyItems = fc.uniqueArray(anyItem, { selector: itemPath });
const anyPresent = anyItems.chain((items) =>
  fc.tuple(
    ...items.map((item) =>
      fc.record({ isManaged: fc.boolean(), isArchived: fc.boolean() }).map((state) => present(item, state)),
    ),
  ),
);

test("applying a plan leaves nothing to do, and touches nothing that was neither declared nor managed", () => {
  fc.assert(
    fc.property(anyItems, anyPresent, fc.boolean(), (declared, there, prune) => {
      const plan = planConfig(declared, there, prune);
      const after = carriedOut(plan, there);
      expect(planConfig(declared, after, prune).changes).toEqual([]);
      expect(plan.unchanged + plan.changes.filter(({ action }) => !/release|archive/.test(action)).length).toBe(
        declared.length,
      );
      const named = new Set(declared.map(itemPath));
      const untouched = there.filter((item) => !item.isManaged && !named.has(itemPath(item)));
      for (const item of untouched) expect(after).toContainEqual(item);
    }),
  );
});

/** What the stores do, in memory. */
function carriedOut({ changes }: ReturnType<typeof planConfig>, there: readonly PresentItem[]): PresentItem[] {
  const after = new Map(there.map((item) => [itemPath(item), item]));
  for (const { action, item } of changes) {
    const isGone = action === "release" || action === "archive";
    const before = after.get(itemPath(item));
    const isArchived = action === "archive" || (isGone && (before?.isArchived ?? false));
    after.set(itemPath(item), present(item, { isManaged: !isGone, isArchived }));
  }
  return [...after.values()];
}
