import { SelectField, TextField } from "#components/ui/text-field.tsx";
import type { OwnTactic, outOfHand } from "#lib/radar/choosing/taking.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import { HabitProbes } from "../moving/habit-probes.tsx";
import type { LoadProbes } from "../moving/tactic-to-move.ts";

const ways: Record<(typeof outOfHand)[number], string> = {
  habit: "Is a habit by now",
  paused: "Pause it",
  dropped: "Drop it",
};

/** Where a tactic goes, and why. Empty: it stays; the reason that was typed is kept. */
export type LetGo = { to: string; reason: string };

type LettingGoProps = {
  /** In hand, and not taken by this ballot. */
  others: readonly OwnTactic[];
  letGoOf: (slug: string) => LetGo;
  onChange: (slug: string, letGo: LetGo) => void;
  /** The slugs of those that go, in the order in which they are sent. */
  leaving: readonly string[];
  isReadOnly: boolean;
  reasonErrorOf: (slug: string) => string | undefined;
  loadProbes: LoadProbes;
};

/** The places that other tactics hold, and the way to free one. */
export function LettingGo({
  others,
  letGoOf,
  onChange,
  leaving,
  isReadOnly,
  reasonErrorOf,
  loadProbes,
}: LettingGoProps) {
  return (
    <section aria-labelledby="in-hand">
      <h2 id="in-hand" className="border-b pb-1.5 font-semibold">
        Also in hand
      </h2>
      <p className="pt-1.5 text-ink-2 text-table">These hold a place each. Let one go if you need its place.</p>
      <ul>
        {others.map(({ slug, name, place }) => {
          const field = `letGo.${leaving.indexOf(slug)}`;
          const { to, reason } = letGoOf(slug);
          const isLeaving = to !== "";
          return (
            <li
              key={slug}
              className="grid items-start gap-x-4 gap-y-2 border-b py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
            >
              {isLeaving && <input type="hidden" name={`${field}.slug`} value={slug} />}
              <SelectField
                label={name}
                name={isLeaving ? `${field}.to` : undefined}
                value={to}
                disabled={isReadOnly}
                onChange={(event) => onChange(slug, { to: event.target.value, reason })}
                options={[
                  { value: "", label: `Stays in ${placeNames[place]}` },
                  ...Object.entries(ways).map(([value, label]) => ({ value, label })),
                ]}
              />
              {isLeaving && (
                <div className="flex flex-col gap-2">
                  <TextField
                    label={`Why ${name} goes`}
                    name={`${field}.reason`}
                    maxLength={2_000}
                    value={reason}
                    readOnly={isReadOnly}
                    onChange={(event) => onChange(slug, { to, reason: event.target.value })}
                    error={reasonErrorOf(slug)}
                  />
                  {to === "habit" && <HabitProbes slug={slug} load={loadProbes} />}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
