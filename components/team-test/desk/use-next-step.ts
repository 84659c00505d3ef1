"use client";

import { useState } from "react";
import { decisionText } from "#lib/team-test/candidates/matrix-text.ts";
import { scoreOf } from "#lib/team-test/results/score.ts";
import { nextText } from "./next-text.ts";
import type { Desk } from "./use-desk.ts";

/** The way on from where the round is, with the question that is asked first where there is one. */
export function useNextStep({ advance, facts, state }: Desk) {
  const [asked, setAsked] = useState<string | null>(null);
  const { next, isPending, go } = advance;
  const question = questionBefore({ facts, state });
  function press() {
    if (isPending) return;
    if (question) setAsked(state.phase);
    else void go();
  }
  const ask = { isOpen: asked === state.phase, close: () => setAsked(null) };
  return {
    /** What it is called; null at the end. */
    face: next && nextText(facts.mode, next, state.choice !== null),
    isPending,
    question,
    ask,
    go,
    press,
  };
}

export type NextStep = ReturnType<typeof useNextStep>;

type Standing = Pick<Desk, "facts" | "state">;

function questionBefore({ facts, state }: Standing) {
  if (state.phase === "past_actions") return beforeAnswers(state);
  if (state.phase === "answer") return beforeReveal(state);
  if (state.phase !== "actions") return null;
  return {
    title: `Close round ${facts.number}?`,
    description: `${outcome({ facts, state })} A closed round cannot be changed; its actions come back in the next one.`,
    submit: "Close the round",
  };
}

function outcome({ facts, state: { agreements, choice } }: Standing): string {
  if (choice) return choice.decision ? decisionText(choice.decision) : "Nothing is decided.";
  const agreed = new Map(agreements.map(({ questionId, answer }) => [questionId, answer]));
  const { yes, of, open } = scoreOf(facts.questions, agreed);
  const rest = open === 0 ? "" : ` ${open === 1 ? "1 question is" : `${open} questions are`} open or not known.`;
  return `You agreed on ${yes} yes of ${of}.${rest}`;
}

function beforeAnswers({ tactics }: Desk["state"]) {
  if (!tactics.some(({ said }) => said > 0)) return null;
  return {
    title: "The check-in is not revealed: go on?",
    description: "Going on reveals what is said of the tactics. Nobody can check in after that.",
    submit: "Reveal it and go on",
  };
}

function beforeReveal({ finished, seats }: Desk["state"]) {
  const missing = seats.length - finished;
  const description = "What they have answered so far counts. After the reveal nobody can answer.";
  const ask = { description, submit: "Reveal" };
  if (finished === 0) return { ...ask, title: "Nobody has finished: reveal anyway?" };
  if (missing <= 0) return null;
  return { ...ask, title: `${missing} of ${seats.length} have not finished: reveal anyway?` };
}
