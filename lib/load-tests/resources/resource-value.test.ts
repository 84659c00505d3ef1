import { expect, test } from "vitest";
import { metricName, unitOf } from "./resource-value.ts";

test("a collector's name for a metric is the known one, and its unit the stored one", () => {
  expect(metricName(" CPU_percent ")).toBe("cpu");
  expect(metricName("GC pauses")).toBe("gc-pauses");
  expect(unitOf("cpu", "ratio")).toEqual({ unit: "%", factor: 100 });
  expect(unitOf("gc-pauses", "ms")).toEqual({ unit: "ms", factor: 1 });
});

test("names that every object has are names as any other", () => {
  for (const name of ["constructor", "__proto__", "hasownproperty"]) {
    expect(unitOf("cpu", name)).toEqual({ unit: name, factor: 1 });
    expect(metricName(name)).toBe(name.replaceAll(/_+/g, "-"));
  }
});
