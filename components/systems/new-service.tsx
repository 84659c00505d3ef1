"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { PickOption } from "#components/ui/pick-list.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { ServiceFields } from "./service-fields.tsx";

type NewServiceProps = {
  parts: readonly PickOption[];
  knownTags: readonly string[];
  /** `/teams/checkout` */
  teamPath: `/teams/${string}`;
  isOpenAtFirst?: boolean;
  create: FormAction<{ slug: string }>;
};

/** The button that makes a service, with its form. It leads to the service's own page. */
export function NewService({ parts, knownTags, teamPath, isOpenAtFirst = false, create }: NewServiceProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const router = useRouter();
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New service
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New service"
        description="A system under test. Tests say which services they exercise."
        submit="Add service"
        action={create}
        onDone={({ slug }) => router.push(`${teamPath}/settings/services/${slug}`)}
      >
        {(errorOf) => <ServiceFields parts={parts} knownTags={knownTags} errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
