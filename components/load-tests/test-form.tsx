"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { type EditedTest, type TestChoices, TestFields } from "./test-fields.tsx";

type TestFormProps = TestChoices & {
  test: EditedTest;
  teamPath: `/teams/${string}`;
  update: FormAction<{ slug: string }>;
  /** Shown without being open to change. */
  isReadOnly: boolean;
};

/** Changes what a team says of its test. */
export function TestForm({ test, environments, services, teamPath, update, isReadOnly }: TestFormProps) {
  const toast = useToast();
  const router = useRouter();
  const { form, isPending, errorOf, formErrors } = useActionForm(update, {
    onDone({ slug }) {
      toast({ text: "Saved." });
      if (slug !== test.slug) router.replace(`${teamPath}/load-tests/${slug}/settings`);
    },
  });
  return (
    <form {...form} className="mt-4 flex max-w-2xl flex-col gap-4">
      <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
        <TestFields test={test} environments={environments} services={services} errorOf={errorOf} />
      </fieldset>
      <FormErrors errors={formErrors} />
      {!isReadOnly && (
        <div>
          <Button type="submit" isPending={isPending}>
            Save test
          </Button>
        </div>
      )}
    </form>
  );
}
