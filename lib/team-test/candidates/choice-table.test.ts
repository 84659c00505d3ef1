import { expect, test } from "vitest";
import { choiceTable } from "./choice-table.ts";

test("a file has a line for each point, with mark and note of each candidate, and nothing where nobody marked", () => {
  const choice = {
    candidates: [
      { id: "a", name: "k6" },
      { id: "b", name: "Locust" },
    ],
    marks: [
      { candidateId: "b", questionId: "cloud", value: "partly" as const, note: "Their cloud, not ours." },
      { candidateId: "a", questionId: "cloud", value: "unknown" as const, note: "" },
    ],
  };
  const points = [
    { id: "early", short: "Early testing" },
    { id: "cloud", short: "Cloud" },
  ];
  expect(choiceTable(points, choice)).toEqual({
    columns: ["point", "k6", "k6, note", "Locust", "Locust, note"],
    rows: [
      ["Early testing", null, null, null, null],
      ["Cloud", "Unknown", null, "Partly", "Their cloud, not ours."],
    ],
  });
});
