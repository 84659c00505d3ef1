import { SelectField } from "#components/ui/text-field.tsx";
import { type ImportMapping, isGuessed, wordsOf } from "#lib/radar/interchange/import-plan.ts";
import type { RadarRow } from "#lib/radar/interchange/radar-row.ts";
import { placeNames, places } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";

type ImportWordsProps = {
  kind: "rings" | "sectors";
  rows: readonly RadarRow[];
  mapping: ImportMapping;
  /** What somebody chose of it. */
  chosen: ImportMapping;
  sectors: readonly Sector[];
  onChoose: (word: string, value: string) => void;
};

/** Where each ring or quadrant of the file leads. */
export function ImportWords({ kind, rows, mapping, chosen, sectors, onChoose }: ImportWordsProps) {
  const column = kind === "rings" ? "ring" : "quadrant";
  const options =
    kind === "rings"
      ? places.map((place) => ({ value: place, label: placeNames[place] }))
      : sectors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset>
      <legend className="mb-2 font-medium text-table">
        {kind === "rings" ? "Rings of the file, and ours" : "Quadrants of the file, and our sectors"}
      </legend>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {wordsOf(rows, column).map((word) => (
          <SelectField
            key={word}
            label={`${word}, ${countOf(rows, column, word)}`}
            value={mapping[kind][word] ?? ""}
            options={options}
            hint={
              isGuessed(kind, word, sectors) && chosen[kind][word] === undefined
                ? "A guess, by its order in the file."
                : undefined
            }
            onChange={({ target }) => onChoose(word, target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function countOf(rows: readonly RadarRow[], column: "ring" | "quadrant", word: string): string {
  const count = rows.filter((row) => row[column] === word).length;
  return count === 1 ? "1 tactic" : `${count} tactics`;
}
