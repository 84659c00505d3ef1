"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { isForward, moveButton } from "#lib/stories/states/move-button.ts";
import { movesFrom } from "#lib/stories/states/moves.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";

type ChooseMoveProps = { row: StoryRow; onChoose: (to: StoryState) => void; onClose: () => void };

/** Where a card can go; each way has the key that it has on the story's page. */
export function ChooseMove({ row, onChoose, onClose }: ChooseMoveProps) {
  return (
    <Dialog isOpen onClose={onClose} title={`Move ${row.key}`} description={row.title}>
      <div className="flex flex-wrap gap-2">
        {movesFrom(row.state, null).map((to) => {
          const { verb, key } = moveButton(row.state, to);
          return (
            <Button
              key={to}
              look={isForward(row.state, to) ? "primary" : "plain"}
              hotkey={key}
              data-first-focus={isForward(row.state, to) ? "" : undefined}
              onClick={() => onChoose(to)}
            >
              {verb}
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
}
