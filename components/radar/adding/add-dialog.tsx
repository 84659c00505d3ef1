"use client";

import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import { isRing, places, type TacticPlace } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import { DayFields } from "../moving/day-fields.tsx";
import { ExperimentFields } from "../moving/experiment-fields.tsx";
import { PlaceFields } from "../moving/place-fields.tsx";
import type { MoveFacts } from "../moving/tactic-to-move.ts";
import type { AddActs, Draft } from "./add-acts.ts";

export type AddDialogProps = {
  draft: Draft;
  sectors: readonly Sector[];
  facts: MoveFacts;
  add: AddActs["add"];
  isOpen: boolean;
  onClose: () => void;
  onAdded: (tactic: { slug: string; name: string; to: TacticPlace }) => void;
};

const noExperiment = { ownerId: null, hypothesis: "", endsOn: null };

/** Puts a tactic on the radar with all that can be said of it: one's own, or one of the catalogue on another ring than Considering. */
export function AddDialog({ draft, sectors, facts, add, isOpen, onClose, onAdded }: AddDialogProps) {
  const { people, today, reviewEveryDays } = facts;
  const [to, setTo] = useState<TacticPlace>("considering");
  const [name, setName] = useState(draft.name);
  return (
    <FormDialog<{ slug: string }>
      isOpen={isOpen}
      onClose={onClose}
      title={draft.isOwn ? "A tactic of your own" : `Add ${draft.name}`}
      description={draft.isOwn ? undefined : draft.description}
      width="wide"
      submit="Add"
      action={(form) => (draft.isOwn ? add(form) : add({ name: draft.name, description: draft.description }, form))}
      onDone={({ slug }) => onAdded({ slug, name, to })}
    >
      {(errorOf) => (
        <>
          {draft.isOwn && (
            <TextField
              name="name"
              label="Name"
              maxLength={100}
              value={name}
              onChange={({ target }) => setName(target.value)}
              error={errorOf("name")}
            />
          )}
          {draft.isOwn && (
            <TextField
              name="description"
              label="In one line"
              isOptional
              maxLength={300}
              defaultValue={draft.description}
              error={errorOf("description")}
            />
          )}
          <SelectField
            name="sector"
            label="Sector"
            defaultValue={draft.sector}
            options={sectors.map((sector) => ({ value: sector.id, label: sector.name }))}
            error={errorOf("sector") ?? (draft.isOwn ? undefined : errorOf("name"))}
          />
          <PlaceFields name="to" legend="Where to" places={places} chosen={to} onChoose={setTo} error={errorOf("to")} />
          <ExperimentFields
            people={people}
            tactic={noExperiment}
            today={today}
            errorOf={errorOf}
            isAsked={to === "trying"}
          />
          <TextareaField
            name="why"
            label="Why"
            isOptional={isRing(to)}
            rows={2}
            maxLength={2_000}
            error={errorOf("why")}
          />
          <DayFields
            label="There since"
            today={today}
            reviewEveryDays={reviewEveryDays}
            hasReview={isRing(to)}
            errorOf={errorOf}
          />
        </>
      )}
    </FormDialog>
  );
}
