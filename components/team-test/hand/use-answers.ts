"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { nothingKept } from "#lib/team-test/hand/kept.ts";
import { answersOver, type Unsent } from "#lib/team-test/hand/unsent.ts";
import { isRevealed, type Phase } from "#lib/team-test/rounds/phase.ts";
import { AnswerSender } from "./answer-sender.ts";
import type { HandActs, HandProps } from "./hand-props.ts";
import { KeptInBrowser } from "./kept-in-browser.ts";

type Options = Pick<HandProps, "code" | "ownAnswers" | "acts"> & {
  /** Where this browser keeps what is not sent. */
  keptAs: string;
  phase: Phase;
  /** The round's stream runs: if it did not before, the server is back. */
  isLive: boolean;
  /** Whether this browser may answer: in an anonymous round it needs its ballot. */
  hasBallot: boolean;
};

/** Somebody's own answers: what the server has, what this browser keeps until it takes it, and how that stands. */
export function useAnswers({ code, keptAs, ownAnswers, acts, phase, isLive, hasBallot }: Options) {
  const [{ kept, sender }] = useState(() => {
    const own = new KeptInBrowser(keptAs, () => localStorage);
    const send = (one: Unsent) => sendTo(acts, code, one).catch(renewPage);
    return { kept: own, sender: new AnswerSender(ownAnswers, { kept: own, send, now: Date.now }) };
  });
  const sending = useSyncExternalStore(sender.subscribe, sender.snapshot, sender.snapshot);
  const inBrowser = useSyncExternalStore(kept.subscribe, kept.read, () => nothingKept);
  const isOpen = phase === "answer" && hasBallot;
  const isOver = isRevealed(phase);

  useEffect(() => {
    if (isOver) void sender.end();
    if (!isOpen) return;
    void sender.open();
    return () => sender.pause();
  }, [sender, isOpen, isOver]);

  useEffect(() => {
    if (isOpen && isLive) void sender.wake();
  }, [sender, isOpen, isLive]);

  // What there is now is asked for here, and not taken from a page that is drawn anew: an action that hands out a ballot draws it with the
  // answers of its time, and that may be seen after the first ones were taken. Asked for, it is in turn with what is sent.
  useEffect(() => {
    if (!isOpen) return;
    let isLooking = false;
    async function look() {
      if (isLooking || document.visibilityState !== "visible") return;
      isLooking = true;
      await sender.wake();
      const own = await acts.listOwnAnswers(code, {}).catch(() => null);
      if (own?.ok) sender.learn(own.value);
      isLooking = false;
    }
    const wake = () => void look();
    wake();
    // Another tab or another device may have answered while this one was not looked at.
    window.addEventListener("online", wake);
    window.addEventListener("focus", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("focus", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [sender, acts, code, isOpen]);

  return {
    ...sending,
    kept,
    drafts: inBrowser.drafts,
    unsentCount: inBrowser.unsent.length,
    own: answersOver(sending.saved, inBrowser.unsent),
    /** One of them, by what is there now and not when the page was drawn. */
    ownNow: (questionId: string) => answersOver(sender.snapshot().saved, kept.read().unsent).get(questionId),
    give: (one: Unsent) => void sender.give(one),
    forgetLost: () => sender.forgetLost(),
  };
}

export type Answers = ReturnType<typeof useAnswers>;

/** How long a page lives at least before it is made anew: two versions of Headroom may answer in turn for a moment. */
const shortestLifeMs = 30_000;

/** Another version of Headroom answers since the page was made, and knows its actions by other names. What is kept stays kept. */
function renewPage(error: unknown): never {
  if (unstable_isUnrecognizedActionError(error) && performance.now() > shortestLifeMs) location.reload();
  throw error;
}

function sendTo(acts: HandActs, code: string, { questionId, answer, comment }: Unsent) {
  return answer === null
    ? acts.takeAnswerBack(code, { questionId })
    : acts.saveAnswer(code, { questionId, answer, comment });
}
