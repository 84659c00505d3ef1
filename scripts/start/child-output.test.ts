import { expect, test } from "vitest";
import { forPeople } from "./child-output.ts";

test("a person at a terminal sees warnings and errors, with their cause", () => {
  expect(forPeople('{"level":"warn","msg":"disk is nearly full"}')).toBe("warn: disk is nearly full");
  expect(forPeople('{"level":"error","msg":"job queue","err":{"message":"connection lost"}}')).toBe(
    "error: job queue: connection lost",
  );
});

test("a person at a terminal does not see routine lines and banners", () => {
  expect(forPeople('{"level":"info","msg":"worker is ready"}')).toBeNull();
  expect(forPeople("▲ Next.js 16.4.6")).toBeNull();
});

test("what a framework writes about an error is shown", () => {
  expect(forPeople(" ⨯ Error: no such table")).toBe(" ⨯ Error: no such table");
});
