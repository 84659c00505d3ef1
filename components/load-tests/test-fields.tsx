"use client";

import { useId } from "react";
import { Field } from "#components/ui/field.tsx";
import { PickList, type PickOption } from "#components/ui/pick-list.tsx";
import { SlugFields } from "#components/ui/slug-fields.tsx";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import { type TestKind, type TestPath, testKinds, testPaths } from "#lib/load-tests/tests/test-kind.ts";

/** A test as its form has it; `services` are ids, no environment is an empty text. */
export type EditedTest = {
  name: string;
  slug: string;
  description: string;
  kind: TestKind;
  path: TestPath;
  tool: string;
  environmentId: string;
  services: readonly string[];
};

/** What a test may be about. */
export type TestChoices = {
  environments: readonly { id: string; slug: string; name: string }[];
  services: readonly { id: string; name: string }[];
};

const kindWords: Record<TestKind, string> = {
  load: "Load: the traffic that is expected",
  stress: "Stress: up to the breaking point",
  spike: "Spike: a jump, and the recovery",
  endurance: "Endurance: hours, for what drifts",
  smoke: "Smoke: a few requests, does it work",
  chaos: "Chaos: with a fault injected",
  suite: "Suite: durations of a test suite",
};

const pathWords: Record<TestPath, string> = {
  happy: "Happy: what users want works",
  unhappy: "Unhappy: errors and refusals",
};

const tools = ["JMeter", "Locust", "k6", "Artillery", "Gatling", "vegeta", "wrk", "hey", "oha", "autocannon"];

type TestFieldsProps = TestChoices & {
  test?: EditedTest;
  errorOf: (path: string) => string | undefined;
  onSlug?: (slug: string) => void;
  onEnvironment?: (id: string) => void;
};

/** All that people say of a test. */
export function TestFields({ test, environments, services, errorOf, onSlug, onEnvironment }: TestFieldsProps) {
  const toolsId = useId();
  return (
    <>
      <SlugFields
        initial={test}
        errorOf={errorOf}
        onSlug={onSlug}
        hint={(slug) =>
          test
            ? `Uploads name it: test=${slug}. CI jobs and links that use the old one stop working.`
            : `Uploads name it: test=${slug || "…"}`
        }
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label="Kind"
          name="kind"
          options={testKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          defaultValue={test?.kind ?? "load"}
          error={errorOf("kind")}
        />
        <SelectField
          label="Path"
          name="path"
          options={testPaths.map((path) => ({ value: path, label: pathWords[path] }))}
          defaultValue={test?.path ?? "happy"}
          error={errorOf("path")}
        />
        <TextField
          label="Tool"
          name="tool"
          isOptional
          list={toolsId}
          defaultValue={test?.tool}
          autoComplete="off"
          error={errorOf("tool")}
        />
        <SelectField
          label="Environment"
          name="environmentId"
          options={[
            { value: "", label: environments.length === 0 ? "None yet" : "None in particular" },
            ...environments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={test?.environmentId ?? ""}
          onChange={({ target }) => onEnvironment?.(target.value)}
          error={errorOf("environmentId")}
        />
      </div>
      <datalist id={toolsId}>
        {tools.map((tool) => (
          <option key={tool} value={tool} />
        ))}
      </datalist>
      <Field
        label="Services"
        isOptional
        hint="Those that it exercises: their objectives hold for it too"
        error={errorOf("services")}
      >
        {(control) => (
          <PickList
            {...control}
            options={services.map(({ id, name }): PickOption => ({ name: "services[]", value: id, label: name }))}
            initial={test?.services}
            placeholder="Type a few letters"
            nothing={services.length === 0 ? "No services yet: they are made in the settings." : undefined}
          />
        )}
      </Field>
      {test && (
        <TextareaField
          label="Description"
          name="description"
          isOptional
          rows={2}
          defaultValue={test.description}
          hint="What it does, and for whom"
          error={errorOf("description")}
        />
      )}
    </>
  );
}
