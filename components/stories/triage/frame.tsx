"use client";

import { useState } from "react";
import type { ToFrame } from "#lib/stories/triage/framing.ts";
import { MoveForm } from "../moving/move-form.tsx";
import type { MoveFormProps, StoryToMove } from "../moving/story-to-move.ts";
import { FrameFields, framingIn, framingPaths, type NamedTeam } from "./frame-fields.tsx";

type FrameFormProps = MoveFormProps<StoryToMove & ToFrame> & { teams: readonly NamedTeam[] };

/** Frames a story: asks for what lacks, and for nothing else. */
export function FrameForm({ teams, ...props }: FrameFormProps) {
  // What somebody else fills in meanwhile takes no field away that is being typed into.
  const [story] = useState(props.story);
  return (
    <MoveForm
      {...props}
      to="framed"
      title={`Frame ${story.key}`}
      submit="Frame"
      read={(form) => ({ fields: framingIn(form) })}
      fields={framingPaths}
    >
      {(errorOf) => <FrameFields story={story} teams={teams} errorOf={errorOf} />}
    </MoveForm>
  );
}
