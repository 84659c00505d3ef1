"use client";

import { useState } from "react";
import { useToast } from "#components/ui/toast.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { checkMove } from "#lib/stories/triage/check-move.ts";
import { actedOn } from "../inbox/inbox-list.ts";
import type { Inbox } from "../inbox/inbox-model.ts";
import { baseOf } from "../moving/move-base.ts";
import type { MoveAction, MoveRequest } from "../moving/story-to-move.ts";
import type { ActResult } from "./act-queue.ts";
import { canTriage, frameDeed, moveDeed, needWords, type TriageState, whyNotTriaged } from "./deeds.ts";
import { framingDrafts } from "./framing-drafts.ts";

/** Which question is open, and about which stories. `frame` stands in the peek, the others are dialogs. */
export type OpenQuestion = { kind: TriageState | "edit"; rows: readonly StoryRow[] };

export type Triage = {
  open: OpenQuestion | null;
  /** Those that were asked last, also where they were closed without an answer: what was typed into them is kept. */
  asked: readonly OpenQuestion[];
  close: () => void;
  /** A key or a button: does it, or asks for what it takes. */
  ask: (kind: TriageState | "edit") => void;
  /** The answer of a dialog, as the forms of moves call it. */
  answer: MoveAction;
  /** The same of a bulk edit. */
  edit: (changes: Record<string, unknown>) => Promise<ActResult>;
  /** Whether it came back from its last move. */
  wasRefused: (row: StoryRow) => boolean;
  /** The team that is responsible once a story is framed. */
  teamFor: (row: StoryRow | undefined) => string;
  chooseTeam: (row: StoryRow, teamId: string) => void;
};

const mostKept = 5;

/** What the keys and buttons of triage do to the selection, or else to the current story. */
export function useTriage(inbox: Inbox, { ownTeamId, mayEdit }: { ownTeamId: string; mayEdit: boolean }): Triage {
  const toast = useToast();
  const [open, setOpen] = useState<OpenQuestion | null>(null);
  const [asked, setAsked] = useState<readonly OpenQuestion[]>([]);
  const [teams, setTeams] = useState<ReadonlyMap<string, string>>(new Map());
  const teamFor = (row: StoryRow | undefined) => (row && (teams.get(row.key) ?? row.responsibleTeamId)) || ownTeamId;

  const wasRefused = ({ key }: StoryRow) => inbox.get().refused.has(key);

  function ask(kind: TriageState | "edit"): void {
    if (!mayEdit) return;
    const { list } = inbox.get();
    const chosen = actedOn(list);
    const rows = kind === "edit" ? chosen : chosen.filter(({ state }) => canTriage(state, kind));
    if (rows.length === 0) {
      toast({ text: kind === "edit" ? "No story is chosen." : whyNotTriaged(chosen, kind) });
      return;
    }
    if (kind !== "framed") return openUp({ kind, rows });
    const [first] = rows;
    const isAsking =
      rows.length > 1
        ? rows.some((row) => row.responsibleTeamId === null || lacks(row))
        : lacks(first) || (first !== undefined && wasRefused(first) && framingDrafts.has(first.key));
    if (isAsking) return openUp({ kind, rows });
    if (first && rows.length === 1) frameOne(first);
    else void inbox.act(frameDeed(rows, ownTeamId));
  }

  function openUp(question: OpenQuestion): void {
    setOpen(question);
    setAsked((before) => [...before.filter((one) => idOf(one) !== idOf(question)), question].slice(-mostKept));
  }

  function frameOne(row: StoryRow): void {
    const responsibleTeamId = teamFor(row);
    const fields = responsibleTeamId === row.responsibleTeamId ? {} : { responsibleTeamId };
    void inbox.act(moveDeed([row], { to: "framed", fields, base: baseOf(row, { fields }) }));
  }

  /** Nothing is sent that lacks something; what is sent is done on the screen. */
  const answer: MoveAction = async (request) => {
    const rows = open?.rows ?? [];
    const to = request.to;
    if (!isTriage(to)) return { ok: true, value: { state: to, eventId: "" } };
    const errors = checked(rows, { ...request, to });
    if (errors.length > 0) return { ok: false, errors, input: {} };
    void inbox.act(to === "framed" && rows.length > 1 ? framed(rows, request) : moveDeed(rows, { ...request, to }));
    return { ok: true, value: { state: to, eventId: "" } };
  };

  async function edit(changes: Record<string, unknown>): Promise<ActResult> {
    const keys = (open?.rows ?? []).map(({ key }) => key);
    const done = keys.length === 1 ? `${keys[0]} is edited.` : `${keys.length} stories are edited.`;
    const [result] = await inbox.act({ acts: [{ kind: "edit", keys, changes }], to: null, done });
    return result ?? null;
  }

  return {
    open,
    asked,
    edit,
    close: () => setOpen(null),
    ask,
    answer,
    wasRefused,
    teamFor,
    chooseTeam: (row, teamId) => setTeams(new Map([...teams, [row.key, teamId]])),
  };
}

/** Tells questions apart: the same one about the same stories is one. */
export function idOf({ kind, rows }: OpenQuestion): string {
  return [kind, ...rows.map(({ key }) => key)].join(" ");
}

function lacks(row: StoryRow | undefined): boolean {
  return row !== undefined && needWords([row]).length > 0;
}

/** Of several only those that lack no words; the others stay. */
function framed(rows: readonly StoryRow[], { fields }: MoveRequest) {
  return frameDeed(
    rows.filter((row) => !lacks(row)),
    fields?.responsibleTeamId ?? "",
  );
}

function checked(rows: readonly StoryRow[], request: MoveRequest & { to: TriageState }) {
  const asked = request.to === "framed" ? rows.filter((row) => rows.length === 1 || !lacks(row)) : rows;
  const [first, ...others] = asked.filter(({ key }) => rows.length === 1 || key !== request.duplicateOf);
  if (!first) return [{ path: "", message: "None of them can be moved like that." }];
  return [first, ...others].map((row) => checkMove(row, request, new Date())).find(({ length }) => length > 0) ?? [];
}

function isTriage(to: string): to is TriageState {
  return ["framed", "duplicate", "declined", "snoozed"].includes(to);
}
