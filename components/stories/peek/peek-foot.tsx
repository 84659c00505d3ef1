"use client";

import { Users } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { canTriage } from "../triage/deeds.ts";
import type { NamedTeam } from "../triage/frame-fields.tsx";
import type { Triage } from "../triage/use-triage.ts";
import { FramingList } from "./framing-list.tsx";

const FrameInline = lazyPart(() => import("./frame-inline.tsx").then((file) => file.FrameInline), { isLikely: true });

type PeekFootProps = {
  row: StoryRow;
  triage: Triage;
  teams: readonly NamedTeam[];
  /** While rows are selected the keys act on those. */
  hasKeys: boolean;
  onDone: () => void;
};

/** What framing lacks, who is to be responsible, and the four moves. */
export function PeekFoot({ row, triage, teams, hasKeys, onDone }: PeekFootProps) {
  const { open, close, answer, ask, wasRefused, teamFor, chooseTeam } = triage;
  const { state } = row;
  const isFraming = open?.kind === "framed" && open.rows.length === 1 && open.rows[0]?.key === row.key;
  const canFrame = canTriage(state, "framed");
  const acts = (
    [
      { to: "snoozed", name: "Snooze", key: "H" },
      { to: "declined", name: "Decline", key: "3" },
      { to: "duplicate", name: "Duplicate…", key: "2" },
      { to: "framed", name: "Frame", key: "1" },
    ] as const
  ).filter(({ to }) => canTriage(state, to));
  if (acts.length === 0) return null;
  return (
    <footer data-acts-below="" className="flex flex-col gap-3 border-t bg-rail px-4 py-3 sm:px-8">
      {canFrame && <FramingList story={row} />}
      {isFraming && (
        <FrameInline
          key={row.key}
          row={row}
          teamId={teamFor(row)}
          isRefused={wasRefused(row)}
          move={answer}
          onClose={() => {
            close();
            onDone();
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {canFrame && (
          <label className="flex min-w-0 items-center gap-1.5 text-table">
            <Users aria-hidden="true" size={14} className="shrink-0 text-ink-3" />
            <span className="text-ink-2">Responsible:</span>
            <select
              value={teamFor(row)}
              onChange={(event) => {
                chooseTeam(row, event.target.value);
                onDone();
              }}
              className="max-w-44 truncate rounded bg-transparent py-1 font-medium max-sm:text-lead"
            >
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="ml-auto flex flex-wrap gap-2 max-sm:ml-0 max-sm:w-full max-sm:*:flex-1">
          {acts.map(({ to, name, key }) => (
            <Button key={to} hotkey={hasKeys ? key : undefined} onClick={() => ask(to)} className="max-sm:h-10">
              {name}
            </Button>
          ))}
        </span>
      </div>
    </footer>
  );
}
