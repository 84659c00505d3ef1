"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Evidence } from "#lib/team-test/evidence/evidence.ts";
import type { LimitName } from "#lib/team-test/evidence/limits.ts";
import { EvidenceLine } from "../evidence-line.tsx";
import { LimitField } from "./limit-field.tsx";

/** A question that Headroom knows something about: what it says now, and from what on. */
export type ShownProbe = {
  id: string;
  /** The question in a few words. */
  title: string;
  evidence: Evidence;
  limits: readonly { name: LimitName; value: number; usual: number }[];
};

type LimitsFormProps = {
  probes: readonly ShownProbe[];
  teamPath: string;
  isReadOnly: boolean;
  save: FormAction<undefined>;
};

/** What Headroom knows about the team now, question by question, with the limits that decide what that means. */
export function LimitsForm({ probes, teamPath, isReadOnly, save }: LimitsFormProps) {
  const toast = useToast();
  const { form, isPending, errorOf, formErrors } = useActionForm(save, { onDone: () => toast({ text: "Saved." }) });
  return (
    <form {...form}>
      <ul>
        {probes.map(({ id, title, evidence, limits }) => (
          <li key={id} className="grid gap-x-10 gap-y-3 border-b py-4 lg:grid-cols-[minmax(0,1fr)_15rem]">
            <div className="min-w-0 max-w-[80ch]">
              <h3 className="font-medium">{title}</h3>
              <div className="mt-1 grid gap-1">
                <EvidenceLine evidence={evidence} teamPath={teamPath} />
              </div>
            </div>
            <div className="grid content-start gap-2">
              {limits.map((limit) => (
                <LimitField
                  key={limit.name}
                  {...limit}
                  field={`${id}.${limit.name}`}
                  title={title}
                  isReadOnly={isReadOnly}
                  error={errorOf(`${id}.${limit.name}`)}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="mt-4 grid gap-3">
          <FormErrors errors={formErrors} />
          <div>
            <Button type="submit" look="primary" isPending={isPending}>
              Save limits
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
