import { expect, test } from "vitest";
import { changedSectors } from "./changed-sectors.ts";
import { usualSectors } from "./sector.ts";
import { radarSettingsSchema } from "./sectors-schema.ts";

const kept = usualSectors.map(({ id, name }) => ({ key: id, name }));

test("what is renamed or has another place keeps its id", () => {
  const [first, ...others] = kept.toReversed();
  const sent = [{ key: "culture", name: "Culture" }, ...others];
  expect(first?.key).toBe("culture");
  expect(changedSectors(usualSectors, { sectors: sent, goesTo: {} }).sectors).toEqual([
    { id: "culture", name: "Culture" },
    ...usualSectors.slice(0, 4).toReversed(),
  ]);
});

test("a new one gets an id of its name that no other has, nor had", () => {
  const sent = [...kept.slice(1), { key: "new-1", name: "Design" }, { key: "new-2", name: "遅延" }];
  const { sectors } = changedSectors(usualSectors, { sectors: sent, goesTo: { design: "new-1" } });
  expect(sectors.slice(-2)).toEqual([
    { id: "design-2", name: "Design" },
    { id: "sector", name: "遅延" },
  ]);
});

test("tactics of one that is left out go where they are sent, also into a new one", () => {
  const sent = [...kept.slice(2), { key: "new-1", name: "Code" }];
  const { goesTo } = changedSectors(usualSectors, { sectors: sent, goesTo: { design: "new-1", early: "culture" } });
  expect([...goesTo]).toEqual([
    ["design", "code"],
    ["early", "culture"],
  ]);
});

test("nothing is sent out of a sector that stays, nor into one that is not there", () => {
  const { goesTo } = changedSectors(usualSectors, {
    sectors: kept.slice(1),
    goesTo: { early: "culture", design: "gone" },
  });
  expect(goesTo.size).toBe(0);
});

const base = { sectors: usualSectors, reviewEveryDays: 28 };
const paths = (input: object) => {
  const parsed = radarSettingsSchema.safeParse({ base, sectors: kept, reviewEveryDays: "28", ...input });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

test.each([
  ["as they are", {}, []],
  ["two sectors", { sectors: kept.slice(0, 2) }, ["sectors"]],
  ["seven", { sectors: ["1", "2", "3", "4", "5", "6", "7"].map((key) => ({ key, name: key })) }, ["sectors"]],
  ["a name twice", { sectors: [...kept, { key: "x", name: "LOAD TESTING" }] }, ["sectors.5.name"]],
  ["a key twice", { sectors: [...kept, { key: "early", name: "Later" }] }, ["sectors"]],
  ["no name", { sectors: [...kept.slice(1), { key: "x", name: " " }] }, ["sectors.4.name"]],
  ["a look every day and a half", { reviewEveryDays: "1.5" }, ["reviewEveryDays"]],
  ["no look", { reviewEveryDays: "" }, ["reviewEveryDays"]],
  ["a look in two years", { reviewEveryDays: "730" }, ["reviewEveryDays"]],
])("settings with %s", (_, input, wrong) => {
  expect(paths(input)).toEqual(wrong);
});
