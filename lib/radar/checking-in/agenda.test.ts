import { expect, test } from "vitest";
import type { TacticPlace } from "../places/place.ts";
import { type AgendaItem, agendaItem } from "./agenda.ts";

const today = "2026-11-21";
const asked: AgendaItem = { isAsked: true, missed: 0, since: null };

test.each<[TacticPlace, string | null, AgendaItem | null]>([
  ["trying", "2026-12-01", asked],
  ["practising", null, asked],
  ["practising", "2026-11-20", asked],
  ["trying", "2026-10-01", { isAsked: true, missed: 2, since: "2026-10-01" }],
  ["habit", "2026-12-01", null],
  ["habit", null, null],
  ["habit", today, asked],
  ["habit", "2026-09-01", { isAsked: true, missed: 3, since: "2026-09-01" }],
  ["considering", "2026-12-01", null],
  ["considering", "2026-11-01", null],
  ["considering", "2026-10-01", { isAsked: false, missed: 2, since: "2026-10-01" }],
  ["paused", "2026-01-01", null],
  ["dropped", "2026-01-01", null],
])("what stands in %s with its review on %s is %o", (place, reviewOn, item) => {
  expect(agendaItem({ place, looks: [{ on: "2026-08-01", reviewOn }] }, today, 28)).toEqual(item);
});
