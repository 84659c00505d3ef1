"use client";

import { Download } from "lucide-react";
import { saveFile } from "#components/charts/save-file.ts";
import { Button } from "#components/ui/button.tsx";
import { toCsv } from "#lib/shared/csv.ts";

type SaveCasesProps = { fileName: string; rows: (string | number | null)[][] };

/** The table of the slowest cases as a file. */
export function SaveCases({ fileName, rows }: SaveCasesProps) {
  function save() {
    const csv = toCsv(["case", "time, ms", "share", "change, %"], rows);
    saveFile(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
  }
  return (
    <Button
      look="bare"
      aria-label="Download Slowest cases as CSV"
      title="CSV figures"
      onClick={save}
      className="-my-1 -mr-1.5"
    >
      <Download aria-hidden="true" size={16} />
    </Button>
  );
}
