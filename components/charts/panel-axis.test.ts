import { expect, test } from "vitest";
import { panelAxis } from "./panel-axis.ts";
import { drawnPoints, type TimePanel, type TimeSeries } from "./time-chart-props.ts";

const line = (points: (number | null)[], hasOwnScale = false): TimeSeries => ({
  key: "a",
  name: "a",
  unit: "",
  kind: "figure",
  tone: "1",
  look: "line",
  points,
  hasOwnScale,
});
const panel = (series: TimeSeries[], limit?: number): TimePanel => ({
  unit: "",
  plotHeight: 100,
  intervals: 2,
  series,
  thresholds: limit === undefined ? [] : [{ value: limit, label: "" }],
});

test("a panel's axis reaches over its thresholds", () => {
  expect(panelAxis(panel([line([1, 2, null])], 7), 0, 3).to).toBe(8);
});

test("a panel's axis is that of the buckets in sight", () => {
  expect(panelAxis(panel([line([100, 2, 1])]), 1, 2).to).toBe(2);
});

test("a series with its own scale leaves the axis alone and fills the panel", () => {
  const users = line([0, 1200, null], true);
  expect(panelAxis(panel([users, line([300, 390, 390])]), 0, 3).to).toBe(400);
  expect(drawnPoints(users, 400)).toEqual([0, 388, null]);
});
