import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { type FixFields as Fields, fixStatuses, fixStatusNames } from "#lib/stories/fixes/fix.ts";

type FixFieldsProps = {
  fix?: Fields;
  /** Who fixes the story, to begin with. */
  team?: string;
  errorOf: (path: string) => string | undefined;
};

export const fixStatusOptions = fixStatuses.map((value) => ({ value, label: fixStatusNames[value] }));

/** The fields of a fix that is broken out of a story. */
export function FixFields({ fix, team = "", errorOf }: FixFieldsProps) {
  return (
    <>
      <TextField
        label="What is to be done"
        name="title"
        defaultValue={fix?.title}
        hint="“Put PgBouncer before the sign-in database”"
        error={errorOf("title")}
        data-first-focus
      />
      <TextField
        label="Whose work it is"
        name="ownerTeam"
        defaultValue={fix?.ownerTeam ?? team}
        isOptional
        hint="A team, in your words: it need not be in Headroom."
        error={errorOf("ownerTeam")}
      />
      <TextField
        label="Where it is worked on"
        name="url"
        type="url"
        defaultValue={fix?.url}
        isOptional
        hint="Its ticket or pull request: https://…"
        error={errorOf("url")}
      />
      <SelectField
        label="Status"
        name="status"
        defaultValue={fix?.status ?? "open"}
        options={fixStatusOptions}
        error={errorOf("status")}
      />
    </>
  );
}
