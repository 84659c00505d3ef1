import { SlugFields } from "#components/ui/slug-fields.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import type { TeamInput } from "#lib/teams/team-schema.ts";

const visibilities = [
  { value: "open", label: "Everyone who can sign in may read it" },
  { value: "private", label: "It exists for its members only" },
];

type TeamFieldsProps = {
  team?: TeamInput;
  errorOf: (path: string) => string | undefined;
  /** Shown without being open to change. */
  isReadOnly?: boolean;
};

/** Name, short name and visibility. */
export function TeamFields({ team, errorOf, isReadOnly = false }: TeamFieldsProps) {
  return (
    <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
      <SlugFields
        initial={team}
        errorOf={errorOf}
        hint={(slug) =>
          team
            ? `In every address: /teams/${slug}. Links and CI jobs that use the old one stop working.`
            : `In every address: /teams/${slug || "…"}`
        }
      />
      <SelectField
        label="Who may read"
        name="visibility"
        options={visibilities}
        defaultValue={team?.visibility ?? "open"}
        error={errorOf("visibility")}
      />
    </fieldset>
  );
}
