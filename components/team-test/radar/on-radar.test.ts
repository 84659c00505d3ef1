import { expect, test } from "vitest";
import { findOnRadar } from "./on-radar.ts";

const pooling = { slug: "pool", name: "Connection pooling", place: "trying" } as const;
const caching = { slug: "caching", name: "Caches", place: "habit" } as const;

test("a tactic is found on the radar by its id, whatever the team calls it, or by its name", () => {
  expect(findOnRadar([pooling, caching], { id: "caching", name: "Caching" })).toBe(caching);
  expect(findOnRadar([pooling, caching], { id: "connection-pooling", name: "connection pooling" })).toBe(pooling);
  expect(findOnRadar([pooling], { id: "caching", name: "Caching" })).toBeNull();
});
