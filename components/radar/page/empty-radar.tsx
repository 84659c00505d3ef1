"use client";

import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { RadarPicture } from "../picture/radar-picture.tsx";

type EmptyRadarProps = { sectors: readonly Sector[]; today: string; action: ReactNode };

/** What a radar is, before anything stands on it. */
export function EmptyRadar({ sectors, today, action }: EmptyRadarProps) {
  const nothing = () => {};
  return (
    <div className="grid items-center gap-x-9 lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
      <div aria-hidden="true" className="max-lg:order-1">
        <RadarPicture
          sectors={sectors}
          standings={[]}
          span={{ from: today, to: today }}
          selected={null}
          onSelect={nothing}
          onOpen={nothing}
          hrefOf={() => "/"}
        />
      </div>
      <EmptyState action={action}>
        A team chooses five tactics, follows them round the radar from Considering to Habit, and changes them as its
        design evolves. Begin with what is worth discussing.
      </EmptyState>
    </div>
  );
}
