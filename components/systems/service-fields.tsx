"use client";

import { Field } from "#components/ui/field.tsx";
import { PickList, type PickOption } from "#components/ui/pick-list.tsx";
import { SlugFields } from "#components/ui/slug-fields.tsx";
import { TagsInput } from "#components/ui/tags-input.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";

/** A service as its form has it; `dependsOn` are ids of services and infrastructure. */
export type EditedService = {
  name: string;
  slug: string;
  description: string;
  tags: readonly string[];
  repositories: readonly string[];
  dependsOn: readonly string[];
};

type ServiceFieldsProps = {
  service?: EditedService;
  /** What it may depend on; each names its own form field. */
  parts: readonly PickOption[];
  /** Tags of the team's other services. */
  knownTags: readonly string[];
  errorOf: (path: string) => string | undefined;
};

/** All that people say of a service. */
export function ServiceFields({ service, parts, knownTags, errorOf }: ServiceFieldsProps) {
  return (
    <>
      <SlugFields initial={service} errorOf={errorOf} hint={() => "In addresses, and in files that name it"} />
      <TextareaField
        label="Description"
        name="description"
        isOptional
        rows={2}
        defaultValue={service?.description}
        error={errorOf("description")}
      />
      <Field
        label="Tags"
        isOptional
        hint="Enter or a comma ends a tag. What belongs together has the same one."
        error={errorOf("tags")}
      >
        {(control) => <TagsInput {...control} name="tags[]" initial={service?.tags} suggestions={knownTags} />}
      </Field>
      <Field label="Depends on" isOptional error={errorOf("dependsOn")}>
        {(control) => (
          <PickList
            {...control}
            options={parts}
            initial={service?.dependsOn}
            placeholder="Services, databases, third parties…"
            nothing="There is nothing yet that it could depend on."
          />
        )}
      </Field>
      <TextareaField
        label="Repositories"
        name="repositories"
        isOptional
        rows={1}
        spellCheck={false}
        defaultValue={service?.repositories.join("\n")}
        hint="One address a line: https://… or git@host:path"
        error={errorOf("repositories")}
      />
    </>
  );
}
