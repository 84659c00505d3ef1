"use client";

import { useRef, useState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import type { Practice } from "#lib/team-test/rounds/round-tactic.ts";
import type { HandProps } from "../hand-props.ts";

/** What this person says of tactics, saved tap by tap. What could not be saved is taken back, and says why. */
export function useCheckIn({ code, ownPractice, acts }: Pick<HandProps, "code" | "ownPractice" | "acts">) {
  const [own, setOwn] = useState(() => new Map(ownPractice.map(({ tacticId, said }) => [tacticId, said])));
  const [problem, setProblem] = useState("");
  const saved = useRef(own);

  async function say(tacticId: string, said: Practice) {
    setOwn((before) => new Map([...before, [tacticId, said]]));
    const result = await acts.sayPractice(code, { tacticId, said }).catch(notChanged);
    setProblem(result.ok ? "" : result.errors.map(({ message }) => message).join(" "));
    if (result.ok) saved.current = new Map([...saved.current, [tacticId, said]]);
    // A newer tap has its own answer.
    else setOwn((now) => (now.get(tacticId) === said ? withSaid(now, tacticId, saved.current.get(tacticId)) : now));
  }
  return { saidOf: (tacticId: string): Practice | null => own.get(tacticId) ?? null, say, problem };
}

/** What was said of one tactic, put back to what is saved; what is under way of others stays. */
function withSaid(own: ReadonlyMap<string, Practice>, tacticId: string, said: Practice | undefined) {
  const others = [...own].filter(([id]) => id !== tacticId);
  return new Map(said ? [...others, [tacticId, said] as const] : others);
}
