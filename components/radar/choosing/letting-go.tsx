import { SelectField, TextField } from "#components/ui/text-field.tsx";
import type { OwnTactic, outOfHand } from "#lib/radar/choosing/taking.ts";
import { placeNames } from "#lib/radar/places/place.ts";

const ways: Record<(typeof outOfHand)[number], string> = {
  habit: "Is a habit by now",
  paused: "Pause it",
  dropped: "Drop it",
};

type LettingGoProps = {
  /** In hand, and not taken by this ballot. */
  others: readonly OwnTactic[];
  /** Where each goes, by its slug; what is not in it stays. */
  letGo: ReadonlyMap<string, string>;
  onChange: (slug: string, to: string) => void;
  /** The slugs of those that go, in the order in which they are sent. */
  leaving: readonly string[];
  errorOf: (path: string) => string | undefined;
};

/** The places that other tactics hold, and the way to free one. */
export function LettingGo({ others, letGo, onChange, leaving, errorOf }: LettingGoProps) {
  return (
    <section aria-labelledby="in-hand">
      <h2 id="in-hand" className="border-b pb-1.5 font-semibold">
        Also in hand
      </h2>
      <p className="pt-1.5 text-ink-2 text-table">These hold a place each. Let one go if you need its place.</p>
      <ul>
        {others.map(({ slug, name, place }) => {
          const field = `letGo.${leaving.indexOf(slug)}`;
          const isLeaving = letGo.has(slug);
          return (
            <li
              key={slug}
              className="grid items-start gap-x-4 gap-y-2 border-b py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
            >
              {isLeaving && <input type="hidden" name={`${field}.slug`} value={slug} />}
              <SelectField
                label={name}
                name={isLeaving ? `${field}.to` : undefined}
                value={letGo.get(slug) ?? ""}
                onChange={(event) => onChange(slug, event.target.value)}
                options={[
                  { value: "", label: `Stays in ${placeNames[place]}` },
                  ...Object.entries(ways).map(([value, label]) => ({ value, label })),
                ]}
              />
              {isLeaving && (
                <TextField
                  label={`Why ${name} goes`}
                  name={`${field}.reason`}
                  maxLength={2_000}
                  error={errorOf(`${field}.reason`)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
