"use client";

import { Button } from "#components/ui/button.tsx";
import { runProblem, startOf } from "#lib/load-tests/uploads/upload-file.ts";
import type { PlannedRun } from "#lib/load-tests/uploads/upload-plan.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";
import type { RunFacts } from "./run-facts.ts";
import { RunFields } from "./run-fields.tsx";

export type RunMoves = {
  separate: (fileId: string) => void;
  joinAbove: (runId: number) => void;
  leaveOut: (fileId: string) => void;
};

type PlannedRunItemProps = {
  run: PlannedRun;
  /** Its place in the list, from 1. */
  place: number;
  facts: RunFacts;
  moves: RunMoves;
  onChange: (change: Partial<RunFacts>) => void;
};

/** One run to be: when it began, its files, and how to regroup them. */
export function PlannedRunItem({ run, place, facts, moves, onChange }: PlannedRunItemProps) {
  const start = startOf(run.files);
  const problem = runProblem(run.files);
  return (
    <li className="border-b py-3">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="font-medium">
          Run {place}
          <span className="ml-2 font-normal text-ink-2">{dateTimeText(new Date(start.ms))}</span>
          <span className="ml-1.5 font-normal text-ink-3 text-meta">
            {start.isFromResults ? "UTC" : "UTC, by the file’s date"}
          </span>
        </h4>
        {place > 1 && (
          <Button
            look="bare"
            className="-mr-1.5 ml-auto"
            data-focus={`join ${run.id}`}
            aria-label={`Join with the one above: run ${place}`}
            onClick={() => moves.joinAbove(run.id)}
          >
            Join with the one above
          </Button>
        )}
      </div>
      {problem && <p className="mt-1 border-ink border-l-2 pl-2 font-medium text-meta">{problem}</p>}
      <ul aria-label={`Files of run ${place}`} className="mt-1">
        {run.files.map((file) => (
          <li
            key={file.id}
            className="flex min-h-8 flex-wrap items-center gap-x-3 text-table max-sm:gap-x-1.5 max-sm:py-1"
          >
            <span className="min-w-0 flex-1 basis-40 break-words max-sm:basis-full">
              {file.folder && <span className="text-ink-3">{file.folder}/</span>}
              {file.name}
            </span>
            <span className="text-ink-2 max-sm:text-meta sm:w-44">
              {file.content.kind === "result" ? file.content.words : "not recognised"}
            </span>
            <span className="figures text-right text-ink-3 text-meta sm:w-16">{bytesText(file.bytes)}</span>
            <span className="-mr-1.5 ml-auto flex justify-end sm:w-36">
              {run.files.length > 1 && (
                <Button
                  look="bare"
                  data-focus={`separate ${file.id}`}
                  aria-label={`Separate ${file.name}`}
                  onClick={() => moves.separate(file.id)}
                >
                  Separate
                </Button>
              )}
              <Button
                look="bare"
                data-focus={`leave ${file.id}`}
                aria-label={`Leave out ${file.name}`}
                onClick={() => moves.leaveOut(file.id)}
              >
                Leave out
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <details className="mt-1 text-table">
        <summary className="w-fit rounded text-ink-3 text-meta hover:text-ink">
          Revision, version{start.isFromResults ? "" : ", start"}
        </summary>
        <RunFields start={start} facts={facts} onChange={onChange} />
      </details>
    </li>
  );
}
