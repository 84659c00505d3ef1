import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { Question, Tactic } from "#lib/team-test/question-sets/question.ts";
import type { RadarOfRound } from "./use-on-radar.ts";

type TacticOnRadarProps = { question: Pick<Question, "id">; tactic: Tactic; radar: RadarOfRound };

/** Where a suggested tactic stands on the radar, or the one click that puts it there. */
export function TacticOnRadar({ question, tactic, radar }: TacticOnRadarProps) {
  const { path, find, put } = radar;
  const known = find(tactic);
  const isKnown = known !== undefined;
  const hasPressed = useRef(false);
  const there = useRef<HTMLSpanElement>(null);
  // The button goes with the press; without this the next press would be one of its neighbour.
  useEffect(() => {
    if (isKnown && hasPressed.current) there.current?.querySelector("a")?.focus();
    hasPressed.current = false;
  }, [isKnown]);
  if (known)
    return (
      <span ref={there} className="text-ink-3 text-table">
        on the radar: <TextLink href={route(`${path}/${known.slug}` as "/")}>{placeNames[known.place]}</TextLink>
      </span>
    );
  if (!put) return null;
  function press() {
    hasPressed.current = true;
    void put?.(question.id, tactic);
  }
  return (
    <Button look="bare" aria-label={`Put on the radar: ${tactic.name}`} onClick={press}>
      put on the radar
    </Button>
  );
}
