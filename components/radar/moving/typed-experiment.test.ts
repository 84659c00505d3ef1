import { expect, test } from "vitest";
import { typedExperiment } from "./typed-experiment.ts";

const tactic = { ownerId: "mia", hypothesis: "One\nTwo", endsOn: "2026-12-19" };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("what the tactic has already is not sent with a move: somebody may have changed it meanwhile", () => {
  const form = formOf({ to: "trying", ownerId: "mia", hypothesis: "One\r\nTwo", endsOn: "2026-12-19" });
  expect([...typedExperiment(form, tactic)]).toEqual([["to", "trying"]]);
});

test("what was typed is, also where it empties a field", () => {
  const form = formOf({ ownerId: "ben", hypothesis: "", endsOn: "2026-12-19" });
  expect([...typedExperiment(form, tactic)]).toEqual([
    ["ownerId", "ben"],
    ["hypothesis", ""],
  ]);
});

test("what is empty on both sides is, so that the move is refused until it is there", () => {
  const empty = { ownerId: "", hypothesis: "", endsOn: "" };
  const form = formOf(empty);
  expect([...typedExperiment(form, { ownerId: null, hypothesis: "", endsOn: null })]).toEqual(Object.entries(empty));
});
