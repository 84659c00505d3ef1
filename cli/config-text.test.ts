import { expect, test } from "vitest";
import { configErrorsOf, planText } from "./config-text.ts";

test("a plan names each change, and what stays", () => {
  const answer = {
    dryRun: true,
    changes: [
      { action: "create", kind: "team", path: "teams.shop", name: "Shop", fields: [] },
      {
        action: "update",
        kind: "test",
        path: "teams.shop.tests.checkout",
        name: "Checkout",
        fields: ["name", "objectives"],
      },
    ],
    unchanged: 3,
  };
  expect(planText(answer).split("\n")).toEqual([
    "+ create  team Shop      teams.shop",
    "~ update  test Checkout  teams.shop.tests.checkout (name, objectives)",
    "2 changes, 3 unchanged. Nothing was changed: this was a dry run.",
  ]);
});

test("errors are told as compilers do", () => {
  const errors = [
    { path: "teams.shop.servces", message: "There is no such key.", line: 12, column: 5 },
    { path: "", message: "And 3 more errors.", line: 1, column: 1 },
  ];
  const answer = { status: 422, headers: {}, text: JSON.stringify({ detail: "Not valid.", errors }) };
  expect(configErrorsOf(answer, "headroom.yaml")?.split("\n")).toEqual([
    "headroom.yaml is not applied; nothing was changed.",
    "headroom.yaml:12:5 teams.shop.servces: There is no such key.",
    "headroom.yaml:1:1 And 3 more errors.",
  ]);
});

test("a refusal that is not about the file's content has no such lines", () => {
  const text = JSON.stringify({ detail: "This token lacks the scope config:write.", errors: [] });
  expect(configErrorsOf({ status: 403, headers: {}, text }, "headroom.yaml")).toBeNull();
});
