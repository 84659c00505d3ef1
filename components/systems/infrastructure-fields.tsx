"use client";

import { SlugFields } from "#components/ui/slug-fields.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import { type InfrastructureKind, infrastructureKinds } from "#lib/systems/infrastructure-kind.ts";
import { kindNames } from "#lib/systems/system-text.ts";

export type EditedInfrastructure = { name: string; slug: string; kind: InfrastructureKind };

const kindOptions = infrastructureKinds.map((kind) => ({
  value: kind,
  label: `${kindNames[kind].charAt(0).toUpperCase()}${kindNames[kind].slice(1)}`,
}));

type InfrastructureFieldsProps = { part?: EditedInfrastructure; errorOf: (path: string) => string | undefined };

/** Name, short name and kind of something that services stand on. */
export function InfrastructureFields({ part, errorOf }: InfrastructureFieldsProps) {
  return (
    <>
      <SlugFields initial={part} errorOf={errorOf} hint={() => "In files that name it"} />
      <SelectField
        label="Kind"
        name="kind"
        options={kindOptions}
        defaultValue={part?.kind ?? "database"}
        error={errorOf("kind")}
      />
    </>
  );
}
