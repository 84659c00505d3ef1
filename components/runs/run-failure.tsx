"use client";

import { useState, useTransition } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { bytesText } from "#lib/shared/number-text.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { RunFile } from "./run-files.tsx";

type RunFailureProps = {
  /** What was wrong and what to do, from the reader. */
  message: string;
  files: RunFile[];
  runId: string;
  /** Null for who may only read. */
  retry: ((input: { runId: string }) => Promise<ActionResult<undefined>>) | null;
};

/** A run whose files could not be read. They are kept, and can be read once more. */
export function RunFailure({ message, files, runId, retry }: RunFailureProps) {
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState("");
  function tryAgain() {
    startTransition(async () => {
      const result = await retry?.({ runId });
      setProblem(result?.ok === false ? (result.errors[0]?.message ?? "") : "");
    });
  }
  return (
    <>
      <Answer explanation={message}>
        {files.length === 1 ? "The file could not be read." : "The files could not be read."}
      </Answer>
      {retry && (
        <div className="mt-4 flex items-center gap-3">
          <Button isPending={isPending} onClick={tryAgain}>
            Try again
          </Button>
          {problem && <p role="alert">{problem}</p>}
        </div>
      )}
      <section className="mt-7 max-w-xl">
        <SectionHead title="Kept" meta="byte for byte" />
        <ul className="text-table">
          {files.map(({ id, name, bytes, href }) => (
            <li key={id} className="flex min-h-9 items-center gap-4 border-b">
              <a
                href={href}
                download
                className="flex-1 text-accent underline-offset-2 [overflow-wrap:anywhere] hover:underline"
              >
                {name}
              </a>
              <span className="figures text-[0.78125rem]">{bytesText(bytes)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
