"use client";

import { LiveMark } from "#components/team-test/live/live-mark.tsx";
import { useAdmission } from "#components/team-test/live/use-admission.ts";

/** For a guest who asked to join: the page changes by itself once whoever leads has decided. */
export function WaitingRoom({ code, name }: { code: string; name: string }) {
  const isLive = useAdmission(`/r/${code}/events`);
  return (
    <section className="flex flex-col gap-1.5 text-pretty">
      <h2 className="font-semibold text-lead">Waiting to be let in …</h2>
      <p role="status" className="text-ink-2 [overflow-wrap:anywhere]">
        Whoever leads the round sees your name, <bdi className="font-medium text-ink">{name}</bdi>, and lets you in.
        This page changes by itself then.
      </p>
      <LiveMark isLive={isLive} keeps="your place is kept" />
    </section>
  );
}
