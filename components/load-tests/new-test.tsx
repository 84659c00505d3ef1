"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { uploadCommand } from "#lib/load-tests/uploads/upload-command.ts";
import { type TestChoices, TestFields } from "./test-fields.tsx";

type NewTestProps = TestChoices & {
  teamSlug: string;
  /** The address of this Headroom. */
  origin: string;
  isOpenAtFirst?: boolean;
  create: FormAction<{ slug: string }>;
};

/** The button that makes a test, with its form and the command that uploads to it. It leads to the test's page. */
export function NewTest({ environments, services, teamSlug, origin, isOpenAtFirst = false, create }: NewTestProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [slug, setSlug] = useState("");
  const [environmentId, setEnvironmentId] = useState("");
  const router = useRouter();
  const environmentSlug = environments.find(({ id }) => id === environmentId)?.slug;
  return (
    <>
      <Button look="primary" hotkey="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" size={14} />
        New test
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="New test"
        description="A load test that is repeated. Each upload to it becomes a run."
        width="wide"
        submit="Make test"
        action={create}
        onDone={({ slug }) => router.push(`/teams/${teamSlug}/load-tests/${slug}`)}
        footer={
          <div className="border-t pt-3">
            <p className="mb-1 text-ink-3 text-meta">Then upload to it, from a pipeline or a terminal</p>
            <CodeBlock code={uploadCommand({ origin, teamSlug, testSlug: slug || "…", environmentSlug })} />
          </div>
        }
      >
        {(errorOf) => (
          <TestFields
            environments={environments}
            services={services}
            errorOf={errorOf}
            onSlug={setSlug}
            onEnvironment={setEnvironmentId}
          />
        )}
      </FormDialog>
    </>
  );
}
