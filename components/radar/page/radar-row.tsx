import type { Route } from "next";
import Link from "next/link";
import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { movementNames } from "#lib/radar/places/movement.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { MovementMark } from "./movement-mark.tsx";

type RadarRowProps = {
  standing: Standing;
  href: Route;
  /** It is the one that is looked at. */
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isReached: boolean;
};

/** A tactic in the list: what the picture says of its blip, in words. */
export const RadarRow = memo(function RadarRow({ standing, href, isSelected, isReached }: RadarRowProps) {
  const { tactic, number, movement, place, isInHand, isStale } = standing;
  return (
    <Link
      href={href}
      prefetch={false}
      data-tactic={tactic.slug}
      tabIndex={isReached ? 0 : -1}
      className={classNames(
        "grid min-h-6.25 grid-cols-[1.75rem_minmax(0,1fr)_3.25rem_5.25rem] items-center rounded py-0.5 text-table outline-offset-[-1px] max-sm:min-h-10",
        isSelected ? "bg-accent-soft outline-1 outline-accent" : "hover:bg-rail",
      )}
    >
      <span className="figures pr-2 text-right text-ink-3 text-meta">{number}</span>
      <span className={classNames("pr-2 [overflow-wrap:anywhere]", isInHand && "font-semibold")}>
        {tactic.name}
        {isStale && <span className="font-normal text-ink-3 text-meta"> stale</span>}
      </span>
      <span className="text-ink-2">
        <MovementMark movement={movement} />
        <span className="sr-only">{movementNames[movement]}</span>
      </span>
      <span className={classNames("pr-1", isInHand ? "text-ink" : "text-ink-2")}>{placeNames[place]}</span>
    </Link>
  );
});
