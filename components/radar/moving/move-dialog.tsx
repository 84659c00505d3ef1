"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { isInHand, isRing, mostInHand, placeNames, places, type TacticPlace } from "#lib/radar/places/place.ts";
import { type ActionResult, ok, refused } from "#lib/shared/result.ts";
import { DayFields } from "./day-fields.tsx";
import { ExperimentFields } from "./experiment-fields.tsx";
import { HabitProbes } from "./habit-probes.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { RoomFields } from "./room-fields.tsx";
import type { MadeMove, MoveActs, MoveFacts, TacticToMove } from "./tactic-to-move.ts";
import { typedExperiment } from "./typed-experiment.ts";

export type MoveDialogProps = {
  tactic: TacticToMove;
  facts: MoveFacts;
  acts: MoveActs;
  isOpen: boolean;
  onClose: () => void;
};

/** What was done: `left` made room. */
type Made = { came: MadeMove; left: MadeMove | null };

/** Moves a tactic to another place, with the reason. Where five are in hand, one of them makes room in the same step. */
export function MoveDialog({ tactic, facts, acts, isOpen, onClose }: MoveDialogProps) {
  const { people, inHand, reviewEveryDays, today } = facts;
  const router = useRouter();
  const toast = useToast();
  const [to, setTo] = useState<TacticPlace | null>(null);
  const needsRoom = to !== null && isInHand(to) && !isInHand(tactic.place) && inHand.length >= mostInHand;

  async function send(filled: FormData): Promise<ActionResult<Made>> {
    const { slug, place: from } = tactic;
    const form = typedExperiment(filled, tactic);
    if (!needsRoom) {
      const moved = await acts.move({ slug, from }, form);
      return moved.ok ? ok({ came: { slug, number: moved.value.number }, left: null }) : told(moved);
    }
    const out = inHand.find((one) => one.slug === form.get("out.slug"))?.slug;
    if (out === undefined) return { ...refused("out.slug", "Choose which one makes room."), input: {} };
    const swapped = await acts.swap({ slug, from }, form);
    if (!swapped.ok) return told(swapped);
    const { number, outNumber } = swapped.value;
    return ok({ came: { slug, number }, left: { slug: out, number: outNumber } });
  }
  /** Somebody else may have moved or changed it, or filled the five places: the form learns of it, with what was typed in it. */
  function told(refusal: RefusedAct) {
    if (refusal.errors.some(({ path }) => /^((out\.)?(to|from)|ownerId|hypothesis|endsOn)$/.test(path)))
      router.refresh();
    return placed(refusal);
  }
  function tell({ came, left }: Made) {
    const where = to === null ? "" : ` to ${placeNames[to]}`;
    const undo = () => (left ? acts.takeSwapBack({ came, left }) : acts.takeBack(came));
    toast({ text: `${tactic.name} moved${where}.`, undo });
    setTo(null);
  }

  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Move ${tactic.name}`}
      width="wide"
      submit="Move"
      action={send}
      onDone={tell}
      isResetWhenDone
    >
      {(errorOf) => (
        <>
          <PlaceFields
            name="to"
            legend="Where to"
            places={places}
            present={tactic.place}
            chosen={to}
            onChoose={setTo}
            error={errorOf("to")}
          />
          {to === "habit" && <HabitProbes slug={tactic.slug} load={acts.probes} />}
          <RoomFields inHand={inHand} loadProbes={acts.probes} errorOf={errorOf} isAsked={needsRoom} />
          <ExperimentFields people={people} tactic={tactic} today={today} errorOf={errorOf} isAsked={to === "trying"} />
          <TextareaField name="reason" label="Why" rows={2} maxLength={2_000} error={errorOf("reason")} />
          <DayFields
            label="Moved on"
            today={today}
            earliest={tactic.lastOn}
            reviewEveryDays={reviewEveryDays}
            hasReview={to === null || isRing(to)}
            errorOf={errorOf}
          />
        </>
      )}
    </FormDialog>
  );
}

type RefusedAct = Extract<ActionResult<unknown>, { ok: false }>;

const fields = ["to", "reason", "on", "reviewOn", "ownerId", "hypothesis", "endsOn"];
const shownErrors = new Set([...fields, "out.slug", "out.from", "out.to", "out.on", "out.reason"]);

/** What is wrong with what no field shows is told above the buttons. */
function placed(refusal: RefusedAct): RefusedAct {
  const errors = refusal.errors.map((error) => (shownErrors.has(error.path) ? error : { ...error, path: "" }));
  return { ...refusal, errors };
}
