import { expect, test } from "vitest";
import { errorsBySlug } from "./errors-by-slug.ts";

/** A form that takes Caching and Histograms, and lets Spike test go. */
function form(): FormData {
  const sent = new FormData();
  sent.set("taken.0.slug", "caching");
  sent.set("taken.1.slug", "histograms");
  sent.set("letGo.0.slug", "spike-test");
  return sent;
}

const refusalOf = (...paths: string[]) => ({
  ok: false as const,
  errors: paths.map((path) => ({ path, message: "No." })),
  input: {},
});

test("an error is told by the tactic that it is about, whatever is taken beside it afterwards", () =>
  expect(errorsBySlug(refusalOf("taken.1.endsOn", "letGo.0.reason"), form())).toEqual(
    refusalOf("taken.histograms.endsOn", "letGo.spike-test.reason"),
  ));

test("one that is about all of it, or about a row that was not sent, stays as it is", () => {
  const refusal = refusalOf("", "taken", "taken.2.endsOn");
  expect(errorsBySlug(refusal, form())).toEqual(refusal);
});

test("what went well is left alone", () =>
  expect(errorsBySlug({ ok: true, value: 5 }, form())).toEqual({ ok: true, value: 5 }));
