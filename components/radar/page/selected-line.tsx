import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { shortDayText } from "#lib/radar/view/day-words.ts";

/** What is known of the tactic that is looked at, and what can be done with it: `children`. */
export function SelectedLine({ standing, href, children }: { standing: Standing; href: Route; children: ReactNode }) {
  const { tactic, number, place, broughtBy } = standing;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
        <p>
          <span className="figures text-ink-3 text-meta">{number}</span> <b>{tactic.name}</b>{" "}
          <span className="text-ink-2">
            {placeNames[place]} since {shortDayText(broughtBy.on, true)}
            {tactic.owner && `, ${tactic.owner}`}
          </span>
        </p>
        <p className="line-clamp-2 text-ink-2 text-table">{broughtBy.reason || tactic.description}</p>
      </div>
      <span className="flex gap-2">
        <ButtonLink href={href}>Open</ButtonLink>
        {children}
      </span>
    </div>
  );
}
