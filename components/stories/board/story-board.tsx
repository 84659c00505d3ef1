"use client";

import { MoveRight } from "lucide-react";
import { type DragEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { BoardColumn as Column } from "#lib/stories/board/board.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { canMove, movesFrom } from "#lib/stories/states/moves.ts";
import { type StoryState, stateNames } from "#lib/stories/states/story-state.ts";
import { listHref } from "../filter/list-address.ts";
import { BoardCard } from "./board-card.tsx";
import { BoardColumn } from "./board-column.tsx";
import { BoardKeys } from "./board-keys.tsx";
import type { BoardActs } from "./move-card.tsx";
import { useWalkedCard } from "./use-walked-card.ts";

const ChooseMove = lazyPart(() => import("./choose-move.tsx").then((file) => file.ChooseMove), { isLikely: true });
const MoveCard = lazyPart(() => import("./move-card.tsx").then((file) => file.MoveCard), { isLikely: true });

type StoryBoardProps = {
  columns: readonly Column[];
  filter: StoryFilter;
  teamSlug: string;
  now: number;
  /** Null for who may only read. */
  acts: BoardActs | null;
};

/** Cards by state. Arrow keys, J and K walk them, Enter opens one, M moves it; it can be dragged, too. */
export function StoryBoard({ columns, filter, teamSlug, now, acts }: StoryBoardProps) {
  const toast = useToast();
  const { board, walked, setWalked, focusOn, onFocus } = useWalkedCard(columns);
  const [dragged, setDragged] = useState<StoryRow | null>(null);
  const [choosing, setChoosing] = useState<StoryRow | null>(null);
  const [moving, setMoving] = useState<{ key: string; to: StoryState } | null>(null);
  const rows = columns.flatMap((column) => column.rows);
  const current = rows.find(({ key }) => key === walked) ?? rows[0];
  const mayMove = (row: StoryRow) =>
    acts !== null && row.teamSlug === teamSlug && movesFrom(row.state, null).length > 0;

  function begin(row: StoryRow, to: StoryState) {
    setChoosing(null);
    setWalked(row.key);
    setMoving({ key: row.key, to });
  }
  function choose() {
    if (current && mayMove(current)) return setChoosing(current);
    if (current) toast({ text: `${current.key} cannot be moved from “${stateNames[current.state]}” here.` });
  }
  function drop(event: DragEvent, to: StoryState) {
    event.preventDefault();
    setDragged(null);
    if (dragged && canMove(dragged.state, to)) begin(dragged, to);
  }

  return (
    <>
      {acts && current && (
        <p className="mb-2 flex items-center gap-3 text-ink-3 text-meta">
          <Button hotkey="M" onClick={choose}>
            <MoveRight aria-hidden="true" size={14} />
            Move {current.key}
          </Button>
          <span className="max-sm:hidden">or drag a card to another column</span>
        </p>
      )}
      <div ref={board} onFocus={onFocus} className="-mx-4 flex snap-x overflow-x-auto border-y sm:-mx-8">
        {columns.map((column) => (
          <BoardColumn
            key={column.state}
            column={column}
            href={listHref(
              { path: `/teams/${teamSlug}/stories`, usualStates: null },
              { ...filter, states: [column.state] },
            )}
            takes={dragged && dragged.state !== column.state ? canMove(dragged.state, column.state) : null}
            onDrop={(event) => drop(event, column.state)}
          >
            {column.rows.map((row) => (
              <BoardCard
                key={row.id}
                row={row}
                now={now}
                isCurrent={row === current}
                mayMove={mayMove(row)}
                onDragStart={(begun, event) => {
                  event.dataTransfer.effectAllowed = "move";
                  event.dataTransfer.setData("text/plain", `${begun.key} ${begun.title}`);
                  setDragged(begun);
                }}
                onDragEnd={() => setDragged(null)}
              />
            ))}
          </BoardColumn>
        ))}
      </div>
      {choosing && (
        <ChooseMove
          row={choosing}
          onChoose={(to) => begin(choosing, to)}
          onClose={() => {
            setChoosing(null);
            focusOn(choosing.key);
          }}
        />
      )}
      {moving && acts && (
        <MoveCard
          key={`${moving.key} ${moving.to}`}
          storyKey={moving.key}
          to={moving.to}
          teamSlug={teamSlug}
          acts={acts}
          onEnd={() => {
            setMoving(null);
            focusOn(moving.key);
          }}
        />
      )}
      <BoardKeys />
    </>
  );
}
