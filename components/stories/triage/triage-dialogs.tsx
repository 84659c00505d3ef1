"use client";

import { useCallback } from "react";
import { BulkEdit } from "../bulk/bulk-edit.tsx";
import type { PreviewEdit } from "../bulk/use-preview.ts";
import { DeclineForm } from "./decline.tsx";
import { DuplicateForm } from "./duplicate.tsx";
import type { NamedTeam } from "./frame-fields.tsx";
import { FrameSeveral } from "./frame-several.tsx";
import { SnoozeForm } from "./snooze.tsx";
import type { FindStories } from "./story-picker.tsx";
import type { Triage } from "./use-triage.ts";

type TriageDialogsProps = {
  triage: Triage;
  teamSlug: string;
  teams: readonly NamedTeam[];
  /** Who edits. */
  name: string;
  preview: PreviewEdit;
};

/** The questions of triage that are dialogs, opened one at a time about the stories that they were asked about. */
export function TriageDialogs({ triage, teamSlug, teams, name, preview }: TriageDialogsProps) {
  const { open, close, answer } = triage;
  const [story] = open?.rows ?? [];
  const of = story?.key ?? "";
  const find = useCallback<FindStories>((typed) => findStories(teamSlug, of, typed), [teamSlug, of]);
  if (!open || !story) return null;
  const props = { story, move: answer, isOpen: true, onClose: close, onMoved: () => {}, count: open.rows.length };
  switch (open.kind) {
    case "declined":
      return <DeclineForm {...props} />;
    case "snoozed":
      return <SnoozeForm {...props} />;
    case "duplicate":
      return <DuplicateForm {...props} find={find} />;
    case "framed": {
      const { story: _first, count, ...rest } = props;
      return count > 1 ? <FrameSeveral {...rest} rows={open.rows} teams={teams} /> : null;
    }
    case "edit":
      return <BulkEdit {...{ teamSlug, name, preview }} rows={open.rows} save={triage.edit} onClose={close} />;
  }
}

async function findStories(teamSlug: string, of: string, typed: string) {
  const asked = new URLSearchParams({ of, ...(typed !== "" && { q: typed }) });
  const response = await fetch(`/teams/${teamSlug}/stories/find?${asked}`);
  return response.ok ? response.json() : [];
}
