"use client";

import { useState } from "react";
import { useUrlParam } from "#components/charts/use-url-param.ts";
import { type MatrixRow, mostDifferentFirst } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { PointOrder } from "./order-switch.tsx";

/** The points in the order that the URL says. Sorted ones keep their places while they are marked, until the order is chosen anew. */
export function usePointOrder(rows: readonly MatrixRow<Question>[], usual: PointOrder) {
  const [param, setParam] = useUrlParam("points");
  const [sorted, setSorted] = useState(() => idsByDifference(rows));
  const order: PointOrder = param === "asked" || param === "different" ? param : usual;

  function choose(next: PointOrder) {
    setSorted(idsByDifference(rows));
    setParam(next === usual ? null : next);
  }
  const inOrder = sorted.flatMap((id) => rows.find(({ question }) => question.id === id) ?? []);
  return { order, choose, rows: order === "different" ? inOrder : rows };
}

function idsByDifference(rows: readonly MatrixRow<Question>[]): string[] {
  return mostDifferentFirst(rows).map(({ question }) => question.id);
}
