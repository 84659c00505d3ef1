"use client";

import { useRef, useState } from "react";
import type { ActionResult } from "#lib/shared/result.ts";
import { cellKey } from "#lib/team-test/candidates/candidate-matrix.ts";
import type { Choice } from "#lib/team-test/candidates/choice.ts";
import { useAct } from "../desk/use-act.ts";
import { useUnloadWarning } from "../use-unload-warning.ts";
import type { ChoiceActs, MarkInput } from "./choice-acts.ts";
import { type SentMark, withSent } from "./sent-marks.ts";

export type SetMark = (input: MarkInput) => Promise<ActionResult<unknown>>;

/**
 * The marks of a choice, and the way to set one: it is shown at once and saved meanwhile; where that fails it goes back and says so.
 *
 * @param now when the choice was read, by the server's clock.
 */
export function useMarks(choice: Choice, now: string, mark: ChoiceActs["mark"]) {
  const act = useAct();
  const [sent, setSent] = useState<ReadonlyMap<string, SentMark & { turn: number }>>(new Map());
  const turn = useRef(0);
  const marks = withSent(choice.marks, sent, now);
  useUnloadWarning([...sent.values()].some(({ at }) => at === null));

  const set: SetMark = async (input) => {
    const { candidateId, questionId, value } = input;
    const key = cellKey(candidateId, questionId);
    const before = marks.find((each) => each.candidateId === candidateId && each.questionId === questionId);
    const own = { candidateId, questionId, value, note: input.note ?? before?.note ?? "", turn: ++turn.current };
    setSent((all) => new Map(all).set(key, { ...own, at: null }));
    const result = await act(() => mark(input));
    setSent((all) => {
      if (all.get(key)?.turn !== own.turn) return all;
      const next = new Map(all);
      if (result.ok) next.set(key, { ...own, at: result.value.at });
      else next.delete(key);
      return next;
    });
    return result;
  };
  return { marks, set };
}
