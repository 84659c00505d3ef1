"use client";

import { useState } from "react";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { slugOf } from "#lib/shared/slug.ts";
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

/** Name, short name and visibility. A new team's short name follows its name until it is typed itself. */
export function TeamFields({ team, errorOf, isReadOnly = false }: TeamFieldsProps) {
  const [slug, setSlug] = useState(team?.slug ?? "");
  const [isSlugOwn, setIsSlugOwn] = useState(team !== undefined);
  return (
    <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
      <TextField
        label="Name"
        name="name"
        defaultValue={team?.name}
        autoComplete="off"
        onChange={(event) => !isSlugOwn && setSlug(slugOf(event.target.value))}
        error={errorOf("name")}
      />
      <TextField
        label="Short name"
        name="slug"
        isFigure
        value={slug}
        autoComplete="off"
        onChange={(event) => {
          setSlug(event.target.value);
          setIsSlugOwn(true);
        }}
        hint={
          team
            ? `In every address: /teams/${slug}. Links and CI jobs that use the old one stop working.`
            : `In every address: /teams/${slug || "…"}`
        }
        error={errorOf("slug")}
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
