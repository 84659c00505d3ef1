import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { SomeFields } from "#lib/stories/fields/story-fields-schema.ts";
import { type FramingPath, type ToFrame, toTypeBeforeFraming } from "#lib/stories/triage/framing.ts";
import { textIn } from "../moving/move-form.tsx";

export type NamedTeam = { id: string; name: string };

type FrameFieldsProps = {
  story: ToFrame;
  /** The own team first. */
  teams: readonly NamedTeam[];
  errorOf: (path: string) => string | undefined;
  /** What was typed before, by the name of its field; it is asked for even where somebody else has filled it in since. */
  draft?: Partial<Record<string, string>>;
  hasTeam?: boolean;
};

export const framingPaths = ["title", "customerImpact", "affectedGroup", "responsibleTeamId"] as const;

/** The fields that framing still asks for, and no others; the responsible team is the own one unless another is chosen. */
export function FrameFields({ story, teams, errorOf, draft, hasTeam = true }: FrameFieldsProps) {
  const lacking = toTypeBeforeFraming(story);
  const asked = framingPaths.filter((path) => lacking.includes(path) || draft?.[path]);
  const field = (path: FramingPath) => ({
    name: path,
    error: errorOf(path),
    defaultValue: draft?.[path],
    "data-first-focus": asked[0] === path ? "" : undefined,
  });
  return (
    <>
      {asked.includes("title") && <TextField {...field("title")} label="Title" maxLength={200} />}
      {asked.includes("customerImpact") && (
        <TextareaField
          {...field("customerImpact")}
          label="Customer impact"
          hint="What people go through, in plain words."
          maxLength={500}
          rows={2}
        />
      )}
      {asked.includes("affectedGroup") && (
        <TextField
          {...field("affectedGroup")}
          label="Who is affected"
          hint="A group, such as “people on phones with 2 GB”. How many they are can come later."
          maxLength={200}
        />
      )}
      {hasTeam && story.responsibleTeamId === null && (
        <SelectField
          {...field("responsibleTeamId")}
          label="Responsible team"
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

/** What was typed into them. */
export function framingIn(form: FormData): SomeFields {
  const typed = framingPaths.flatMap((path) => (form.has(path) ? [[path, textIn(form, path)]] : []));
  return Object.fromEntries(typed);
}
