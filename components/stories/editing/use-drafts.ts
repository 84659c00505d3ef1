"use client";

import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { notSent } from "#components/ui/not-sent.ts";
import { onFirstSign } from "#components/ui/on-first-sign.ts";
import { useToast } from "#components/ui/toast.tsx";
import { undoWithinMs } from "#lib/stories/timeline/story-event.ts";
import type { EditorId } from "../facts/editors.ts";
import {
  type Clash,
  type Draft,
  type Drafts,
  keptDrafts,
  type Others,
  readDrafts,
  withErrors,
  withOthers,
  withTyped,
} from "./draft.ts";
import type { EditAnswer, StoryEditingProps } from "./edit-story.ts";
import { useKeptInTab } from "./kept-in-tab.ts";

export type Drafting = {
  drafts: Drafts;
  /** The one that was opened last, by hand: it takes the focus. */
  opened: EditorId | null;
  /** One is opening, and takes the keys that are pressed meanwhile. */
  isOpening: boolean;
  pending: ReadonlySet<EditorId>;
  open: (id: EditorId) => void;
  type: (id: EditorId, name: string, text: string) => void;
  /** Closes without saving; much text is kept. */
  cancel: (id: EditorId) => void;
  discard: (id: EditorId) => void;
  take: (id: EditorId, clash: Clash, side: "mine" | "theirs") => void;
  save: (id: EditorId) => void;
};

/** What reads and fills inputs, as soon as somebody is there who may want to type. */
const loadInputs = () => import("./draft-inputs.ts");
onFirstSign(() => void loadInputs());

const kept = { read: readDrafts, write: keptDrafts };

/** What is typed on a story's page: kept in the tab with every character, until it is saved or given up. */
export function useDrafts({ storyId, person, fields, edit, undo }: StoryEditingProps): Drafting {
  const [drafts, { get, set }] = useKeptInTab(`headroom:story:${storyId}:${person.id}`, kept);
  const [pending, setPending] = useState<ReadonlySet<EditorId>>(new Set());
  const [opened, setOpened] = useState<EditorId | null>(null);
  const [isOpening, setIsOpening] = useState(false);
  const toast = useToast();
  const now = useRef({ fields, edit, undo });
  useEffect(() => {
    now.current = { fields, edit, undo };
  });

  const acts = useMemo(() => {
    const change = (id: EditorId, make: (draft: Draft) => Draft) =>
      set((all) => {
        const draft = all[id];
        return draft ? { ...all, [id]: make(draft) } : all;
      });
    const withInputs = (act: (inputs: Awaited<ReturnType<typeof loadInputs>>) => void) => {
      const couldNot = () => toast({ text: "The editor could not be loaded. Nothing is lost: load the page anew." });
      void loadInputs()
        .then(act, couldNot)
        .finally(() => setIsOpening(false));
    };
    const discard = (id: EditorId) => set(({ [id]: _gone, ...rest }) => rest);

    async function send(id: EditorId): Promise<void> {
      const draft = get()[id];
      const { edit, undo } = now.current;
      if (!draft || !edit) return;
      const { editOfDraft } = await loadInputs();
      const { base, changes, errors } = editOfDraft(id, draft, person.name);
      if (errors.length > 0) return change(id, (typed) => withErrors(typed, errors));
      if (Object.keys(changes).length === 0) return discard(id);
      const result = await edit({ base, changes }).catch(notSent);
      if (!result.ok) return change(id, (typed) => withErrors(typed, result.errors));
      const { value } = result;
      if (value.kind === "conflict") return change(id, (typed) => withOthers(typed, othersOf(value)));
      set((all) => afterSave(all, id, draft, changes));
      const { eventId } = value;
      toast(eventId ? { text: "Saved.", undo: () => undo({ eventId }), undoForMs: undoWithinMs } : { text: "Saved." });
    }

    return {
      open(id: EditorId) {
        setOpened(id);
        setIsOpening(true);
        withInputs(({ newDraft }) => {
          set((all) => {
            const draft = all[id] ?? newDraft(id, now.current.fields, today());
            return { ...all, [id]: { ...draft, isOpen: true } };
          });
        });
      },
      type: (id: EditorId, name: string, text: string) => change(id, (draft) => withTyped(draft, name, text)),
      cancel(id: EditorId) {
        withInputs(({ isMuch }) => {
          const draft = get()[id];
          if (draft && isMuch(id, draft, today())) change(id, (closed) => ({ ...closed, isOpen: false }));
          else discard(id);
        });
      },
      discard,
      take: (id: EditorId, clash: Clash, side: "mine" | "theirs") =>
        withInputs(({ withSide }) => change(id, (draft) => withSide(id, draft, clash, side, today()))),
      save(id: EditorId) {
        setPending((all) => new Set([...all, id]));
        startTransition(async () => {
          await send(id);
          setPending((all) => new Set([...all].filter((each) => each !== id)));
        });
      },
    };
  }, [person.name, toast, get, set]);

  return useMemo(() => ({ drafts, opened, isOpening, pending, ...acts }), [drafts, opened, isOpening, pending, acts]);
}

/** What was typed since it was sent stays, over what is stored now. */
function afterSave(all: Drafts, id: EditorId, sent: Draft, changes: Draft["base"]): Drafts {
  const { [id]: draft, ...rest } = all;
  if (!draft || draft.typed === sent.typed) return rest;
  return { ...rest, [id]: { ...draft, base: { ...draft.base, ...changes }, errors: [], others: null } };
}

function othersOf({ by, at, conflicts }: Extract<EditAnswer, { kind: "conflict" }>): Others {
  const clashes = conflicts.map(({ field, mine, theirs }) => ({ field, mine, theirs }));
  return { by, at: new Date(at).toISOString(), clashes };
}

/** Where the person is, who may be a day ahead of the server. */
function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
