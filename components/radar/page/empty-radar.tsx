import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { exampleStandings } from "#lib/radar/picture/example-standings.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { RadarLegend } from "../picture/radar-legend.tsx";
import { EmptyPicture } from "./empty-picture.tsx";

type EmptyRadarProps = { sectors: readonly Sector[]; today: string; action: ReactNode };

/** What a radar is and how one may look, before anything stands on it. */
export function EmptyRadar({ sectors, today, action }: EmptyRadarProps) {
  const span = { from: dayAfter(today, -90), to: today };
  return (
    <div className="grid items-center gap-x-9 lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)]">
      <figure className="max-lg:order-1">
        <div inert>
          <EmptyPicture sectors={sectors} standings={exampleStandings(sectors.length, span)} span={span} />
          <RadarLegend span={span} />
        </div>
        <figcaption className="mt-3 text-center text-ink-3 text-meta">
          An example: how a radar may look after three months.
        </figcaption>
      </figure>
      <EmptyState action={action}>
        A team chooses five tactics, follows them round the radar from Considering to Habit, and changes them as its
        design evolves. Begin with what is worth discussing.
      </EmptyState>
    </div>
  );
}
