"use client";

import { useCallback } from "react";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { useChoices } from "../choices/use-choices.ts";
import { DeclineForm } from "../triage/decline.tsx";
import { DuplicateForm } from "../triage/duplicate.tsx";
import { FrameForm } from "../triage/frame.tsx";
import { SnoozeForm } from "../triage/snooze.tsx";
import type { FindStories } from "../triage/story-picker.tsx";
import { CloseForm } from "./forms/close-form.tsx";
import { FixAgainForm } from "./forms/fix-again-form.tsx";
import { FixForm } from "./forms/fix-form.tsx";
import { InvestigateForm } from "./forms/investigate-form.tsx";
import { ReasonForm } from "./forms/reason-form.tsx";
import { SizeForm } from "./forms/size-form.tsx";
import { VerifyForm } from "./forms/verify-form.tsx";
import type { Measured, MoveFormProps, OpenFix, StoryWithFacts } from "./story-to-move.ts";

export type MoveDialogProps = MoveFormProps<StoryWithFacts> & {
  to: StoryState;
  teamSlug: string;
  ownerId: string | null;
  openFixes: readonly OpenFix[];
  measured: Measured | null;
};

/** The form of a move. */
export function MoveDialog({ to, teamSlug, ownerId, openFixes, measured, ...props }: MoveDialogProps) {
  const { teams, people, tactics, isKnown } = useChoices(teamSlug);
  const { key, state } = props.story;
  const find = useCallback<FindStories>((typed) => findPickable(teamSlug, key, typed), [teamSlug, key]);
  switch (to) {
    case "framed":
      if (state !== "inbox") return <ReasonForm {...props} to={to} />;
      // The own team is chosen to begin with, so it waits for the list.
      return <FrameForm {...props} teams={teams} isOpen={props.isOpen && isKnown} />;
    case "duplicate":
      return <DuplicateForm {...props} find={find} />;
    case "declined":
      return <DeclineForm {...props} />;
    case "snoozed":
      return <SnoozeForm {...props} />;
    case "investigating":
      return <InvestigateForm {...props} people={people} />;
    case "sized":
      return <SizeForm {...props} people={people} />;
    case "fixing":
      return state === "verifying" ? (
        <FixAgainForm {...props} measured={measured} />
      ) : (
        <FixForm {...props} people={people} ownerId={ownerId} />
      );
    case "verifying":
      return <VerifyForm {...props} openFixes={openFixes} />;
    case "closed":
      return <CloseForm {...props} measured={measured} tactics={tactics} />;
    default:
      return <ReasonForm {...props} to={to} />;
  }
}

async function findPickable(teamSlug: string, key: string, typed: string): ReturnType<FindStories> {
  const response = await fetch(`/teams/${teamSlug}/stories/find?${new URLSearchParams({ of: key, q: typed })}`);
  return response.ok ? response.json() : [];
}
