import { expect, test } from "vitest";
import { slugOf } from "#lib/shared/slug.ts";
import { usualSectors } from "../sectors/sector.ts";
import { catalogue, findCatalogueTactic } from "./catalogue.ts";
import { sources } from "./sources.ts";

test("holds the tactics of the product's page, each once", () => {
  expect(catalogue).toHaveLength(58);
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  expect(new Set(catalogue.map(({ name }) => name.toLowerCase())).size).toBe(catalogue.length);
});

test.each(usualSectors)("has tactics in $name", ({ id }) => {
  expect(catalogue.filter(({ sector }) => sector === id).length).toBeGreaterThanOrEqual(8);
});

test("knows no other sectors", () => {
  expect(new Set(catalogue.map(({ sector }) => sector))).toEqual(new Set(usualSectors.map(({ id }) => id)));
});

test.each(catalogue)("$name has an id made of its name", ({ id, name }) => {
  expect(id).toBe(slugOf(name));
});

test.each(catalogue)("$name says in one plain line what it is, and where it comes from", ({ description, source }) => {
  expect(description).toMatch(/^[A-Z][^\n]{20,138}\.$/);
  expect(Object.values(sources)).toContain(source);
});

test("finds a tactic by its name, however it is written", () => {
  expect(findCatalogueTactic(" connection POOLING ")?.id).toBe("connection-pooling");
  expect(findCatalogueTactic("ten minute build")?.id).toBe("ten-minute-build");
  expect(findCatalogueTactic("Connection")).toBeUndefined();
  expect(findCatalogueTactic("Caching 遅延")).toBeUndefined();
});
