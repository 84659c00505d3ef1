import { expect, test } from "vitest";
import { editedFields } from "./edited-fields.ts";

const shown = {
  name: "Caching",
  description: "",
  sector: "design",
  ownerId: "",
  why: "One\nTwo",
  hypothesis: "",
  endsOn: "",
  notes: "",
};

function formOf(fields: Partial<typeof shown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...shown, ...fields })) form.set(name, value);
  return form;
}

test("only what somebody typed is sent, with what it was before", () => {
  expect(editedFields(shown, formOf({ name: " Caches ", why: "One\r\nTwo" }))).toEqual({
    base: { name: "Caching" },
    changes: { name: "Caches" },
  });
  expect(editedFields(shown, formOf({}))).toEqual({ base: {}, changes: {} });
});

test("a field that was emptied is sent as empty", () =>
  expect(editedFields(shown, formOf({ why: "" }))).toEqual({ base: { why: "One\nTwo" }, changes: { why: "" } }));
