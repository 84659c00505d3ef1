"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CsvShape } from "#lib/load-tests/formats/csv/csv-shape.ts";
import type { CsvMapping } from "#lib/load-tests/formats/mapped/csv-mapping.ts";
import { runProblem, type UploadFile } from "#lib/load-tests/uploads/upload-file.ts";
import type { PlannedRun } from "#lib/load-tests/uploads/upload-plan.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { MappingForm } from "./mapping-form.tsx";
import { useFocusAfter } from "./use-focus-after.ts";

type LeftOutProps = {
  runs: readonly PlannedRun[];
  onMap: (file: UploadFile, mapping: CsvMapping) => void;
  onInsist: (run: PlannedRun) => void;
};

/** Files that no run can be read from, and why; somebody may know better, or say which column is which. */
export function LeftOut({ runs, onMap, onInsist }: LeftOutProps) {
  const [mappedRun, setMappedRun] = useState<number>();
  const section = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(section);
  if (runs.length === 0) return null;
  const show = (mapped: number | undefined, focused: string) => {
    setMappedRun(mapped);
    focusAfter(focused);
  };
  return (
    <section ref={section}>
      <h3 className="border-b pb-2 font-semibold">
        Left out <span className="ml-1 font-normal text-ink-3 text-meta">cannot be read as results</span>
      </h3>
      <ul>
        {runs.map((run) => {
          const table = tableOf(run);
          return (
            <li key={run.id} className="border-b py-2 text-table">
              <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
                <p className="min-w-0 flex-1 basis-60 break-words py-1">{runProblem(run.files)}</p>
                <span className="figures pt-1.5 text-ink-3 text-meta">
                  {bytesText(run.files.reduce((sum, { bytes }) => sum + bytes, 0))}
                </span>
                {run.files.some(({ bytes }) => bytes > 0) && (
                  <Button
                    look="bare"
                    className="-mr-1.5 ml-auto"
                    aria-label={`Upload it anyway: ${run.files.map(({ name }) => name).join(", ")}`}
                    data-focus={`insist ${run.id}`}
                    onClick={() => onInsist(run)}
                  >
                    Upload it anyway
                  </Button>
                )}
              </div>
              {table && mappedRun !== run.id && (
                <Button data-focus={`map ${run.id}`} onClick={() => show(run.id, `columns ${run.id}`)}>
                  Read it as CSV: say which column is which
                </Button>
              )}
              {table && mappedRun === run.id && (
                <MappingForm
                  focusName={`columns ${run.id}`}
                  fileName={table.file.name}
                  table={table.shape}
                  onMap={(mapping) => onMap(table.file, mapping)}
                  onCancel={() => show(undefined, `map ${run.id}`)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The columns of a file that makes a run by itself. */
function tableOf({ files }: PlannedRun): { file: UploadFile; shape: CsvShape } | null {
  const [file] = files;
  if (!file || files.length > 1 || file.content.kind !== "unreadable" || !file.content.table) return null;
  return { file, shape: file.content.table };
}
