"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import type { AuditFilter } from "#lib/audit/audit-filter.ts";
import { auditGroups } from "#lib/audit/audit-groups.ts";

type AuditFilterFormProps = {
  filter: AuditFilter;
  isFiltered: boolean;
  path: Route;
  /** To choose from, where the log is of more than one. */
  teams?: readonly { slug: string; name: string }[];
};

const everything = { value: "", label: "Everything" };

/** What of the log is shown; the URL holds it. Works without JavaScript too. */
export function AuditFilterForm({ filter, isFiltered, path, teams }: AuditFilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const inUrl = JSON.stringify(filter);
  const shown = useRef(inUrl);

  // Another filter in the URL, by the back button or "Clear", fills the fields anew. The focus stays in the form.
  useEffect(() => {
    if (inUrl === shown.current) return;
    shown.current = inUrl;
    form.current?.reset();
    if (document.activeElement === document.body) form.current?.querySelector("button")?.focus();
  }, [inUrl]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
    );
    const query = new URLSearchParams(given).toString();
    startTransition(() => router.push(query === "" ? path : `${path}?${query}`, { scroll: false }));
  }
  return (
    <form
      ref={form}
      method="get"
      action={path}
      onSubmit={onSubmit}
      role="search"
      aria-label="Filter the audit log"
      className="mt-5 flex flex-wrap items-end gap-3 sm:*:w-40 sm:*:last:w-auto *:max-sm:basis-[calc(50%-0.375rem)] max-sm:*:min-w-0 max-sm:*:flex-1"
    >
      <TextField
        label="Who"
        name="who"
        type="search"
        defaultValue={filter.who}
        placeholder="Any name"
        maxLength={100}
      />
      <SelectField
        label="About"
        name="about"
        key={`about ${filter.about}`}
        defaultValue={filter.about}
        options={[everything, ...auditGroups.map(({ id, label }) => ({ value: id, label }))]}
      />
      {teams && (
        <SelectField
          label="Team"
          name="team"
          key={`team ${filter.team}`}
          defaultValue={filter.team}
          options={[
            { value: "", label: "All teams" },
            ...teams.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
      <TextField label="From" name="from" type="date" defaultValue={filter.from} />
      <TextField label="To" name="to" type="date" defaultValue={filter.to} />
      <div className="flex h-8 items-center gap-2">
        <Button type="submit" isPending={isPending}>
          Show
        </Button>
        {isFiltered && (
          <ButtonLink href={path} look="bare">
            Clear
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
