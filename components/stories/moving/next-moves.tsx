"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type StoryState, stateNames } from "#lib/stories/states/story-state.ts";
import { undoWithinMs } from "#lib/stories/timeline/story-event.ts";
import type { UndoEvent } from "../editing/edit-story.ts";
import type { MoveDialogProps } from "./move-dialog.tsx";
import type { Measured, MoveAction, Moved, MoveRequest, OpenFix, StoryWithFacts } from "./story-to-move.ts";

const MoveDialog = lazyPart<MoveDialogProps>(() => import("./move-dialog.tsx").then((file) => file.MoveDialog), {
  isLikely: true,
});

/** A move that is possible. `isReady`: it lacks nothing and asks for nothing. */
export type NextMove = { to: StoryState; verb: string; key: string; isForward: boolean; isReady: boolean };

type NextMovesProps = {
  moves: readonly NextMove[];
  teamSlug: string;
  story: StoryWithFacts;
  /** Who leads its fix so far. */
  ownerId: string | null;
  openFixes: readonly OpenFix[];
  measured: Measured | null;
  move: MoveAction;
  undo: UndoEvent;
  /** What each of them takes, drawn on the server. */
  children: ReactNode;
};

/** What can become of a story now: what each move still lacks, and the forms that make it. Each has a key. */
export function NextMoves({
  moves,
  teamSlug,
  story,
  ownerId,
  openFixes,
  measured,
  move,
  undo,
  children,
}: NextMovesProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<StoryState | null>(null);
  // Once opened they stay, with what was typed, also when somebody else moves the story meanwhile.
  const [opened, setOpened] = useState<readonly StoryState[]>([]);

  async function send(request: MoveRequest) {
    const result = await move(request).catch(notChanged);
    if (!result.ok && result.errors.some(({ path }) => path === "from")) router.refresh();
    return result;
  }
  function told({ state, eventId }: Moved) {
    setOpened([]);
    toast({
      text: `${story.key} is in “${stateNames[state]}” now.`,
      undo: () => undo({ eventId }),
      undoForMs: undoWithinMs,
    });
  }
  async function press({ to, isReady }: NextMove) {
    if (!isReady) {
      setOpened((all) => (all.includes(to) ? all : [...all, to]));
      return setOpen(to);
    }
    const result = await send({ from: story.state, to });
    if (result.ok) return told(result.value);
    toast({ text: result.errors[0]?.message ?? "That did not work." });
  }

  if (moves.length === 0) return null;
  return (
    <section aria-label="What is next" className="border-y bg-rail px-4 py-2.5 max-sm:-mx-4 print:hidden">
      <ul className="flex flex-col gap-1">{children}</ul>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        {moves.map((move) => (
          <Button
            key={move.to}
            look={move.isForward ? "primary" : "plain"}
            hotkey={move.key}
            onClick={() => press(move)}
          >
            {move.verb}
          </Button>
        ))}
      </div>
      {opened.map((to) => (
        <MoveDialog
          key={to}
          to={to}
          teamSlug={teamSlug}
          story={story}
          ownerId={ownerId}
          openFixes={openFixes}
          measured={measured}
          move={send}
          isOpen={open === to}
          onClose={() => setOpen(null)}
          onMoved={told}
        />
      ))}
    </section>
  );
}
