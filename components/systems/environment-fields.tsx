"use client";

import { SlugFields } from "#components/ui/slug-fields.tsx";
import { TextareaField } from "#components/ui/text-field.tsx";

export type EditedEnvironment = { name: string; slug: string; description: string };

type EnvironmentFieldsProps = { environment?: EditedEnvironment; errorOf: (path: string) => string | undefined };

/** All that people say of an environment. */
export function EnvironmentFields({ environment, errorOf }: EnvironmentFieldsProps) {
  return (
    <>
      <SlugFields
        initial={environment}
        errorOf={errorOf}
        hint={(slug) =>
          environment
            ? `Uploads name it: environment=${slug}. CI jobs that use the old one stop working.`
            : `Uploads name it: environment=${slug || "…"}`
        }
      />
      <TextareaField
        label="Description"
        name="description"
        isOptional
        rows={2}
        defaultValue={environment?.description}
        hint="Its size, its data, who else uses it"
        error={errorOf("description")}
      />
    </>
  );
}
