import { expect, test } from "vitest";
import type { InfrastructureKind } from "./infrastructure-kind.ts";
import { sentenceOf, systemText } from "./system-text.ts";

test.each<[number, InfrastructureKind[], string]>([
  [6, ["database", "third_party", "database"], "6 services, 2 databases and a third party"],
  [1, [], "a service"],
  [2, ["cache"], "2 services and a cache"],
  [0, ["queue", "storage", "other", "other"], "a queue, a file store and 2 other parts"],
  [0, [], ""],
])("%d services and %j read as “%s”", (services, kinds, expected) => {
  expect(systemText(services, kinds)).toBe(expected);
});

test("a sentence starts with a large letter and ends", () => {
  expect(sentenceOf("a service and a cache")).toBe("A service and a cache.");
});
