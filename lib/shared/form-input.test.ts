import { describe, expect, test } from "vitest";
import { formInput } from "#lib/shared/form-input.ts";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("formInput", () => {
  test("takes the last of several values of one name", () => {
    expect(formInput(formOf(["isKey", "off"], ["isKey", "on"]))).toEqual({ isKey: "on" });
  });

  test("makes a list of a name that ends in brackets, also of one value", () => {
    expect(formInput(formOf(["tags[]", "shop"]))).toEqual({ tags: ["shop"] });
  });

  test("nests rows in their order, whatever order the fields came in", () => {
    const form = formOf(
      ["rows.1.target", "2"],
      ["rows.0.target", "1"],
      ["rows.10.target", "11"],
      ["rows.2.target", "3"],
    );
    expect(formInput(form)).toEqual({ rows: [{ target: "1" }, { target: "2" }, { target: "3" }, { target: "11" }] });
  });

  test("leaves out what React adds to forms", () => {
    expect(formInput(formOf(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["name", "x"]))).toEqual({ name: "x" });
  });

  test("does not reach any prototype", () => {
    const input = formInput(formOf(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"]));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });

  test("ignores names that are nested absurdly deep", () => {
    expect(formInput(formOf([Array(100_000).fill("a").join("."), "x"]))).toEqual({});
  });
});

test("a form of very many fields costs no more than reading it", () => {
  const form = formOf(...Array.from({ length: 20_000 }, (_, index): [string, string] => [`f${index}`, ""]));
  const startedAt = performance.now();
  formInput(form);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
