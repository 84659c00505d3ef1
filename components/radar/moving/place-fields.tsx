import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { placeMeanings, placeNames, type TacticPlace } from "#lib/radar/places/place.ts";

type PlaceFieldsProps = {
  name: string;
  legend: string;
  places: readonly TacticPlace[];
  /** Where it stands now: it cannot go there. */
  present?: TacticPlace;
  chosen: TacticPlace | null;
  onChoose: (place: TacticPlace) => void;
  error: string | undefined;
};

/** Where a tactic goes, with what each place means. */
export function PlaceFields({ name, legend, places, present, chosen, onChoose, error }: PlaceFieldsProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-table">{legend}</legend>
      <div className="grid gap-x-6 gap-y-1.5 sm:grid-flow-col sm:grid-rows-3">
        {places.map((place) => (
          <Radio
            key={place}
            name={name}
            value={place}
            checked={place === chosen}
            disabled={place === present}
            aria-invalid={error ? true : undefined}
            onChange={() => onChoose(place)}
          >
            <span className={place === present ? "text-ink-3" : undefined}>
              <span className="font-medium">{placeNames[place]}</span>
              {place === present && " · it stands here now"}
            </span>
            <span className="block text-ink-3 text-meta">{placeMeanings[place]}</span>
          </Radio>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </fieldset>
  );
}
