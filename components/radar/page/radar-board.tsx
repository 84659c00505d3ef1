"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { memo, type ReactNode, type SyntheticEvent, useCallback, useMemo, useRef, useState } from "react";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { TeamRadar } from "#lib/radar/tactics/radar-tactic.ts";
import { radarSentence } from "#lib/radar/view/radar-sentence.ts";
import type { RadarView } from "#lib/radar/view/radar-view.ts";
import { daysWithMoves, radarLife } from "#lib/radar/view/span-of-days.ts";
import { RadarLegend } from "../picture/radar-legend.tsx";
import { RadarPicture } from "../picture/radar-picture.tsx";
import { FindBar } from "./find-bar.tsx";
import { FoundHead } from "./found-head.tsx";
import { HistoryBar } from "./history-bar.tsx";
import { MoveSelected, type Moving } from "./move-selected.tsx";
import { RadarDownloads } from "./radar-downloads.tsx";
import { RadarKeys } from "./radar-keys.tsx";
import { RadarList } from "./radar-list.tsx";
import { RadarTable } from "./radar-table.tsx";
import { SelectedLine } from "./selected-line.tsx";
import { useRadarKeys } from "./use-radar-keys.ts";
import { useRadarView } from "./use-radar-view.ts";
import { useShownRadar } from "./use-shown-radar.ts";

const Picture = memo(RadarPicture);

type RadarBoardProps = {
  teamSlug: string;
  teamName: string;
  radar: TeamRadar;
  /** What the address asks for. */
  asked: RadarView;
  /** As `2026-11-21`. */
  today: string;
  userId: string;
  /** Null for who may only read. */
  moving: Moving | null;
  /** What stands at the top beside the downloads: before and after them. */
  before: ReactNode;
  after: ReactNode;
};

/** The radar, drawn and told, on any day: no slider waits for the server. */
export function RadarBoard(props: RadarBoardProps) {
  const { teamSlug, teamName, radar, asked, today, userId, moving, before, after } = props;
  const { sectors, tactics } = radar;
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const life = useMemo(() => radarLife(tactics, today), [tactics, today]);
  const ticks = useMemo(() => daysWithMoves(tactics), [tactics]);
  const facts = useMemo(() => ({ life, sectors }), [life, sectors]);
  const [view, change] = useRadarView(asked, facts);
  const [hovered, setHovered] = useState<string | null>(null);
  const { span, standings, found, picture, query } = useShownRadar(radar, view, { life, userId });
  const hrefOf = useCallback(
    (slug: string) => `/teams/${teamSlug}/radar/${slug}${query && `?${query}`}` as Route,
    [teamSlug, query],
  );
  const select = useCallback((slug: string) => change({ at: slug }), [change]);
  const open = useCallback((slug: string) => router.push(hrefOf(slug)), [router, hrefOf]);

  const slugs = found.map(({ tactic }) => tactic.slug);
  const current = found.find(({ tactic }) => tactic.slug === view.at) ?? null;
  const selected = current?.tactic.slug ?? null;
  useRadarKeys(root, slugs, selected);
  const lines = { sectors, found, selected, reached: selected ?? slugs[0] ?? null, hrefOf };
  const isTable = view.as === "table";
  const sentence = radarSentence(standings, span, today);

  return (
    <>
      <PageTop crumbs={[{ label: teamName, href: `/teams/${teamSlug}` as Route }]} here="Radar">
        {before}
        <RadarDownloads teamSlug={teamSlug} poster={{ teamName, sentence, sectors, standings, span }} />
        {after}
      </PageTop>
      <div
        ref={root}
        className={classNames(
          "flex flex-col",
          !isTable && "xl:grid xl:grid-cols-[minmax(0,1fr)_21rem] xl:grid-rows-[auto_1fr] xl:gap-x-9",
        )}
      >
        {/* A longer sentence moves nothing below it while somebody drags a handle: it ends in the free corners of the picture. */}
        <div className={classNames("relative z-1 max-sm:min-h-14", !isTable && "sm:h-16 xl:h-8")}>
          <Answer>{sentence}</Answer>
        </div>
        <section
          aria-label="Tactics"
          className={classNames(
            "@container mt-4 sm:order-2",
            !isTable && "xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:mt-0",
          )}
          onFocus={(event) => selectAt(event)}
          onPointerOver={(event) => setHovered(slugAt(event))}
          onPointerLeave={() => setHovered(null)}
        >
          <FoundHead found={found.length} all={standings.length} view={view} change={change} />
          <FindBar view={view} sectors={sectors} change={change} />
          {found.length === 0 && <p className="mt-4 text-ink-2">No tactic is like that on this day.</p>}
          {isTable ? <RadarTable {...lines} day={span.to} /> : <RadarList {...lines} />}
        </section>
        <section
          aria-label="Picture and history"
          className={classNames(
            "mt-6 flex flex-col gap-3 sm:order-1",
            // It stays while a long list scrolls by; where it is higher than the window, with its lower end.
            isTable ? "sm:mt-4" : "sm:mt-0 xl:sticky xl:top-[min(1rem,calc(100dvh-61rem))] xl:self-start",
          )}
        >
          {!isTable && (
            <div className="mx-auto w-full max-w-197">
              <Picture
                {...picture}
                {...{ sectors, hrefOf }}
                selected={hovered ?? selected}
                onSelect={select}
                onOpen={open}
              />
              <RadarLegend span={span} />
            </div>
          )}
          <HistoryBar life={life} span={span} ticks={ticks} change={change} />
          <div className={classNames("min-h-14 border-t pt-2 print:hidden", !current && "max-sm:hidden")}>
            {current ? (
              <SelectedLine standing={current} href={hrefOf(current.tactic.slug)}>
                {moving && span.to === today && <MoveSelected standing={current} moving={moving} />}
              </SelectedLine>
            ) : (
              <p className="text-ink-3 text-table">Choose a tactic to see where it stands and why.</p>
            )}
          </div>
        </section>
        <RadarKeys />
      </div>
    </>
  );

  function selectAt(event: SyntheticEvent) {
    const slug = slugAt(event);
    if (slug !== null) select(slug);
  }
}

function slugAt({ target }: SyntheticEvent): string | null {
  const line = target instanceof Element ? target.closest<HTMLElement>("[data-tactic]") : null;
  return line?.dataset.tactic ?? null;
}
