"use client";

import { useEffect, useState } from "react";
import type { HandProps } from "./hand-props.ts";

export type BallotPlace = "here" | "unknown" | "elsewhere";

const againAfterMs = 1_500;
/** Two tabs that open at once both ask; the second finds the cookie of the first when it asks again. */
const mostAsked = 2;

/** Where somebody's anonymous ballot is. A guest who was just let in gets it here; one that another browser has stays there. */
export function useBallot({ code, needsBallot, acts }: Pick<HandProps, "code" | "needsBallot" | "acts">): BallotPlace {
  const [place, setPlace] = useState<BallotPlace>("unknown");
  useEffect(() => {
    if (!needsBallot) return;
    let timer: ReturnType<typeof setTimeout>;
    let isLeft = false;
    async function ask(asked: number) {
      const result = await acts.takeBallot(code, {}).catch(() => null);
      if (isLeft) return;
      if (result?.ok && result.value.isHere) return setPlace("here");
      if (result?.ok && asked >= mostAsked) return setPlace("elsewhere");
      timer = setTimeout(() => void ask(result?.ok ? asked + 1 : asked), againAfterMs);
    }
    void ask(1);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [code, needsBallot, acts]);
  return needsBallot ? place : "here";
}
