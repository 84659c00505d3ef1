import { useState } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { SelectField, TextareaField } from "#components/ui/text-field.tsx";
import { placeNames, type TacticPlace } from "#lib/radar/places/place.ts";
import { HabitProbes } from "./habit-probes.tsx";
import type { LoadProbes, TacticInHand } from "./tactic-to-move.ts";

/** Where one that makes room can go. */
const ways: readonly TacticPlace[] = ["habit", "paused", "dropped", "considering"];

type RoomFieldsProps = {
  inHand: readonly TacticInHand[];
  loadProbes: LoadProbes;
  errorOf: (path: string) => string | undefined;
  /** Otherwise they are kept, and not sent. */
  isAsked: boolean;
};

/** Five are in hand: which of them makes room, where it goes, and why. */
export function RoomFields({ inHand, loadProbes, errorOf, isAsked }: RoomFieldsProps) {
  const [slug, setSlug] = useState<string | null>(null);
  const [goesTo, setGoesTo] = useState("habit");
  const leaving = inHand.find((tactic) => tactic.slug === slug);
  const error = errorOf("out.slug") ?? errorOf("out.from");
  return (
    <fieldset disabled={!isAsked} hidden={!isAsked} className="flex flex-col gap-4 border-accent-line border-l-2 pl-3">
      <legend className="sr-only">The one that makes room</legend>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-table">Five are in hand. Which one makes room?</legend>
        {inHand.map((tactic) => (
          <Radio
            key={tactic.slug}
            name="out.slug"
            value={tactic.slug}
            checked={tactic.slug === slug}
            aria-invalid={error ? true : undefined}
            onChange={() => setSlug(tactic.slug)}
          >
            <span className="[overflow-wrap:anywhere]">{tactic.name}</span>{" "}
            <span className="text-ink-3 text-meta">{placeNames[tactic.place]}</span>
          </Radio>
        ))}
        <FieldError>{error}</FieldError>
      </fieldset>
      {leaving && <input type="hidden" name="out.from" value={leaving.place} />}
      <div hidden={!leaving} className="flex flex-col gap-4">
        <SelectField
          name="out.to"
          label={leaving ? `Where ${leaving.name} goes` : "Where it goes"}
          options={ways.map((place) => ({ value: place, label: placeNames[place] }))}
          onChange={({ target }) => setGoesTo(target.value)}
          error={errorOf("out.to") ?? errorOf("out.on")}
        />
        {isAsked && leaving && goesTo === "habit" && <HabitProbes slug={leaving.slug} load={loadProbes} />}
        <TextareaField
          name="out.reason"
          label="Why it makes room"
          rows={2}
          maxLength={2_000}
          error={errorOf("out.reason")}
        />
      </div>
    </fieldset>
  );
}
