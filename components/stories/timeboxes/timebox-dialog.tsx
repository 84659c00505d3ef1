"use client";

import { useToast } from "#components/ui/toast.tsx";
import { stateNames } from "#lib/stories/states/story-state.ts";
import type { TimeboxView } from "#lib/stories/timeboxes/timebox-view.ts";
import { undoWithinMs } from "#lib/stories/timeline/story-event.ts";
import { useChoices } from "../choices/use-choices.ts";
import { ReasonForm } from "../moving/forms/reason-form.tsx";
import type { Moved, StoryToMove } from "../moving/story-to-move.ts";
import { DeclineForm } from "../triage/decline.tsx";
import type { Ending } from "./endings.ts";
import { ExtendForm } from "./extend-form.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { PauseForm } from "./pause-form.tsx";
import type { OpenHypothesis, TimeboxActs } from "./timebox-acts.ts";
import { WriteForm } from "./write-form.tsx";

export type TimeboxDialogProps = {
  act: Ending | "pause";
  teamSlug: string;
  story: StoryToMove;
  timebox: TimeboxView;
  mayExtend: boolean;
  hypotheses: readonly OpenHypothesis[];
  acts: TimeboxActs;
  onClose: () => void;
};

/** The form of one decision about a timebox. */
export function TimeboxDialog(props: TimeboxDialogProps) {
  const { act, teamSlug, story, timebox, mayExtend, hypotheses, acts, onClose } = props;
  const { people } = useChoices(teamSlug);
  const toast = useToast();
  const form = { isOpen: true, onClose };
  const told = ({ state, eventId }: Moved) =>
    toast({
      text: `${story.key} is in “${stateNames[state]}” now.`,
      undo: () => acts.undo({ eventId }),
      undoForMs: undoWithinMs,
    });
  switch (act) {
    case "pause":
      return <PauseForm {...form} action={acts.pause} />;
    case "extend":
      return <ExtendForm {...form} timebox={timebox} mayExtend={mayExtend} action={acts.extend} />;
    case "hypothesis":
      return <WriteForm {...form} hypotheses={hypotheses} acts={acts} />;
    case "park":
      return <ReasonForm {...form} story={story} move={acts.move} to="parked" onMoved={told} />;
    case "decline":
      return <DeclineForm {...form} story={story} move={acts.move} onMoved={told} />;
    case "hand-over":
      return (
        <HandOverForm
          {...form}
          storyKey={story.key}
          people={people.filter(({ id }) => id !== timebox.personId)}
          action={acts.handOver}
        />
      );
  }
}
