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
import { idOf, type OpenQuestion, type Triage } from "./use-triage.ts";

type TriageDialogsProps = {
  triage: Triage;
  teamSlug: string;
  teams: readonly NamedTeam[];
  /** Who edits. */
  name: string;
  preview: PreviewEdit;
};
type QuestionDialogProps = TriageDialogsProps & { question: OpenQuestion };

/** The questions of triage that are dialogs, about the stories that they were asked about. One is open at a time. */
export function TriageDialogs({ triage, ...props }: TriageDialogsProps) {
  return triage.asked.map((question) => (
    <QuestionDialog key={idOf(question)} {...props} triage={triage} question={question} />
  ));
}

/** The open one, and those in which text waits that nobody sent. */
function QuestionDialog({ triage, question, teamSlug, teams, name, preview }: QuestionDialogProps) {
  const { close, answer } = triage;
  const { kind, rows } = question;
  const [story] = rows;
  const of = story?.key ?? "";
  const find = useCallback<FindStories>((typed) => findStories(teamSlug, of, typed), [teamSlug, of]);
  const isOpen = triage.open === question;
  if (!story) return null;
  const props = { story, move: answer, isOpen, onClose: close, onMoved: () => {}, count: rows.length };
  switch (kind) {
    case "declined":
      return <DeclineForm {...props} />;
    case "snoozed":
      return <SnoozeForm {...props} />;
    case "duplicate":
      return <DuplicateForm {...props} find={find} />;
    case "framed": {
      const { story: _first, count, ...rest } = props;
      return isOpen && count > 1 ? <FrameSeveral {...rest} rows={rows} teams={teams} /> : null;
    }
    case "edit":
      return isOpen && <BulkEdit {...{ teamSlug, name, preview }} rows={rows} save={triage.edit} onClose={close} />;
  }
}

async function findStories(teamSlug: string, of: string, typed: string) {
  const asked = new URLSearchParams({ of, ...(typed !== "" && { q: typed }) });
  const response = await fetch(`/teams/${teamSlug}/stories/find?${asked}`);
  return response.ok ? response.json() : [];
}
