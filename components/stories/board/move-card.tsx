"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import { missingFor } from "#lib/stories/states/missing-for.ts";
import { nothingGiven } from "#lib/stories/states/move-needs.ts";
import { type StoryState, stateNames } from "#lib/stories/states/story-state.ts";
import type { MovableStory } from "#lib/stories/story/movable.ts";
import { undoWithinMs } from "#lib/stories/timeline/story-event.ts";
import { MoveDialog } from "../moving/move-dialog.tsx";
import type { Moved, MoveRequest } from "../moving/story-to-move.ts";

/** The server actions of the board, bound to its team. */
export type BoardActs = {
  move: (move: MoveRequest & { key: string }) => Promise<ActionResult<Moved>>;
  undo: (event: { eventId: string }) => Promise<ActionResult<unknown>>;
};

type MoveCardProps = { storyKey: string; to: StoryState; teamSlug: string; acts: BoardActs; onEnd: () => void };

/** Moves a card: at once where nothing lacks, otherwise by the form of the move. */
export function MoveCard({ storyKey, to, teamSlug, acts, onEnd }: MoveCardProps) {
  const toast = useToast();
  const [asked, setAsked] = useState<MovableStory | null>(null);
  const [isOpen, setIsOpen] = useState(true);
  const move = (request: MoveRequest) => acts.move({ ...request, key: storyKey });

  function tellMoved({ state, eventId }: Moved) {
    toast({
      text: `${storyKey} is in “${stateNames[state]}” now.`,
      undo: () => acts.undo({ eventId }),
      undoForMs: undoWithinMs,
    });
    onEnd();
  }
  const begin = useEffectEvent(async (movable: MovableStory | null) => {
    if (!movable) {
      toast({ text: `${storyKey} is not there any more. Reload the page.` });
      return onEnd();
    }
    if (missingFor(movable.story, nothingGiven(to), new Date()).length > 0) return setAsked(movable);
    const result = await move({ from: movable.story.state, to }).catch(notChanged);
    if (result.ok) return tellMoved(result.value);
    toast({ text: result.errors.map(({ message }) => message).join(" ") });
    onEnd();
  });
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/teams/${teamSlug}/stories/board/movable?key=${storyKey}`, { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(begin)
      .catch(() => (leaving.signal.aborted ? undefined : begin(null)));
    return () => leaving.abort();
  }, [teamSlug, storyKey]);

  if (!asked) return null;
  return (
    <MoveDialog
      to={to}
      teamSlug={teamSlug}
      story={asked.story}
      ownerId={asked.ownerId}
      openFixes={asked.openFixes}
      measured={asked.measured}
      move={move}
      isOpen={isOpen}
      onClose={() => {
        setIsOpen(false);
        onEnd();
      }}
      onMoved={tellMoved}
    />
  );
}
