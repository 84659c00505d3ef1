"use client";

import { type ReactNode, useRef } from "react";
import { useSeen } from "#components/notices/unread-context.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";
import type { PreviewEdit } from "../bulk/use-preview.ts";
import type { ListAddress } from "../filter/list-address.ts";
import { Peek } from "../peek/peek.tsx";
import { PeekFoot } from "../peek/peek-foot.tsx";
import { usePeek } from "../peek/use-peek.ts";
import type { TriageActions } from "../triage/act-queue.ts";
import { moveDeed } from "../triage/deeds.ts";
import type { NamedTeam } from "../triage/frame-fields.tsx";
import { useTriage } from "../triage/use-triage.ts";
import { placeOf, stepped } from "./inbox-list.ts";
import { ListPane } from "./list-pane.tsx";
import type { TabCounts } from "./list-tabs.tsx";
import { useCommands } from "./use-commands.ts";
import { type ListPage, useInbox } from "./use-inbox.ts";
import { usePeekAddress } from "./use-peek-address.ts";

const TriageDialogs = lazyPart(() => import("../triage/triage-dialogs.tsx").then((file) => file.TriageDialogs), {
  isLikely: true,
});

type InboxProps = {
  teamSlug: string;
  filter: StoryFilter;
  address: ListAddress;
  /** The filter as the address holds it. */
  query: string;
  page: ListPage;
  counts: TabCounts;
  /** When the oldest of the filter was filed; null where the list has all of them. */
  oldest: string | null;
  /** The story that the address asks for. */
  asked: string | null;
  firstPeek: StoryPeek | null;
  /** The own team first. */
  teams: readonly NamedTeam[];
  mayEdit: boolean;
  /** Who looks. */
  name: string;
  actions: TriageActions;
  preview: PreviewEdit;
  /** When the page was read, in ms since the epoch. */
  now: number;
  /** What narrows the list down. */
  filters: ReactNode;
  /** In place of a list without rows. */
  empty: ReactNode;
};

/** The list of stories and the one that is looked at, side by side; on a narrow screen the one covers the other. All of it by keys. */
export function Inbox(props: InboxProps) {
  const { teamSlug, filter, query, page, asked, teams, mayEdit, now } = props;
  const { inbox, state, peeks, isAtRest } = useInbox({
    page,
    current: asked ?? page.rows[0]?.key ?? null,
    firstPeek: props.firstPeek,
    isHere: (to) => !filter.needsDecision && (filter.states.length === 0 || filter.states.includes(to)),
    actions: props.actions,
  });
  const { list, refused } = state;
  const { current } = list;
  const place = placeOf(list, current);
  const row = list.rows[place] ?? null;
  const peek = usePeekAddress(inbox, { current, query, isOpenAtFirst: asked !== null, isAtRest });
  useSeen(peek.isOpen && current !== null ? `/teams/${row?.teamSlug ?? teamSlug}/stories/${current}` : null);
  const known = usePeek(peeks, list, teamSlug);
  const triage = useTriage(inbox, { ownTeamId: teams[0]?.id ?? "", mayEdit });
  const rowsHref = `/teams/${teamSlug}/stories/rows?${query}`;
  const box = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const commands = useCommands({ inbox, triage, peek, rowsHref, mayEdit, box, side });

  return (
    <div
      data-peeking={peek.isOpen ? "" : undefined}
      className="-mx-4 grid min-h-0 flex-1 border-t sm:-mx-8 lg:grid-cols-[minmax(22rem,34.25rem)_minmax(0,1fr)]"
    >
      {/* On a narrow screen the list and its heading are away. */}
      {peek.isOpen && <h1 className="sr-only lg:hidden">{current}</h1>}
      <section
        aria-label="Stories"
        className={`flex min-h-0 min-w-0 flex-col lg:border-r ${peek.isOpen ? "max-lg:hidden" : ""}`}
      >
        <ListPane
          {...{ inbox, state, commands, box, triage, filter, now, mayEdit }}
          address={props.address}
          counts={props.counts}
          oldest={props.oldest}
          filters={props.filters}
          empty={props.empty}
          onLook={peek.open}
        />
      </section>
      <article
        ref={side}
        aria-label={current ?? "No story"}
        className={`flex min-h-0 min-w-0 flex-col ${peek.isOpen ? "" : "max-lg:hidden"}`}
      >
        {current !== null && (
          <div key={current} className="min-h-0 flex-1 overflow-y-auto">
            <Peek
              {...{ row, known, now }}
              place={place < 0 ? null : `${plain.format(place + 1)} of ${plain.format(list.total)}`}
              refusal={refused.get(current)}
              onStep={(step) => inbox.change((before) => stepped(before, step))}
              onBack={peek.close}
              onMerge={
                mayEdit && row ? (key) => void inbox.act(moveDeed([row], { to: "duplicate", duplicateOf: key })) : null
              }
              onAgain={() => peeks.forget([current])}
            />
          </div>
        )}
        {row && mayEdit && (
          <PeekFoot {...{ row, triage, teams }} hasKeys={list.selected.size === 0} onDone={commands.focusList} />
        )}
      </article>
      {triage.asked.length > 0 && (
        <TriageDialogs {...{ triage, teamSlug, teams }} name={props.name} preview={props.preview} />
      )}
    </div>
  );
}

const plain = new Intl.NumberFormat("en-GB");
