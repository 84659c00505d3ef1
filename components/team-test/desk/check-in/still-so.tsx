"use client";

import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import { useAct } from "../use-act.ts";
import type { CheckInActs } from "./check-in-acts.ts";

type StillSoProps = { tactic: RoundTactic; href: string; stillSo: CheckInActs["stillSo"] };

/** For what nobody is asked about, or nobody has said anything of. */
export function StillSo({ tactic: { id, name }, href, stillSo }: StillSoProps) {
  const act = useAct();
  return (
    <>
      <Button aria-label={`Still so: ${name}`} onClick={() => void act(() => stillSo({ tacticId: id }))}>
        Still so
      </Button>
      <TextLink href={href as "/"}>
        Move…<span className="sr-only"> {name} on the radar</span>
      </TextLink>
    </>
  );
}
