"use client";

import { useState, useTransition } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { bytesText } from "#lib/shared/number-text.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { FileName, type RunFile } from "./file-name.tsx";

type RunFailureProps = {
  /** What was wrong and what to do, from the reader. */
  message: string;
  files: RunFile[];
  runId: string;
  /** Null for who may only read. */
  retry: ((input: { runId: string }) => Promise<ActionResult<undefined>>) | null;
};

/** A run whose files could not be read. They can be read once more for as long as they are kept. */
export function RunFailure({ message, files, runId, retry }: RunFailureProps) {
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState("");
  const isAllThere = files.every(({ removed }) => removed === null);
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
      {retry && isAllThere && (
        <div className="mt-4 flex items-center gap-3">
          <Button isPending={isPending} onClick={tryAgain}>
            Try again
          </Button>
          {problem && <p role="alert">{problem}</p>}
        </div>
      )}
      <section className="mt-7 max-w-xl">
        <SectionHead title="Files" meta={isAllThere ? "kept byte for byte" : "they cannot be read once more"} />
        <ul className="text-table">
          {files.map((file) => (
            <li key={file.id} className="flex min-h-9 items-center gap-4 border-b">
              <FileName file={file} />
              <span className="figures text-[0.78125rem]">{bytesText(file.bytes)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
