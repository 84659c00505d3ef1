import { CopyButton } from "#components/ui/copy-button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Precision, RejectedLine } from "#lib/load-tests/parsed-run.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { FileName, type RunFile } from "./file-name.tsx";
import { RejectedLines } from "./rejected-lines.tsx";

type RunFilesProps = {
  files: RunFile[];
  /** Kept whatever the test's retention says. */
  isKept: boolean;
  /** "Locust 2.31", and the format as the API calls it. */
  tool: string;
  format: string;
  precision: Precision;
  losses: string[];
  rejected: { lines: number; first: RejectedLine[] };
};

const precisionWords: Record<Precision, string> = {
  computed: "Percentiles are computed from every request, within 1 %.",
  histogram: "Percentiles come from the tool's own histogram, as fine as its buckets.",
  reported: "Percentiles are the tool's own, rounded by it; they cannot be computed anew.",
};

/** What was uploaded, how exactly it could be read, and what could not be read. */
export function RunFiles({ files, isKept, tool, format, precision, losses, rejected }: RunFilesProps) {
  return (
    <section className="min-w-0">
      <SectionHead title="Files" meta={`${tool}, read as ${format}${isKept ? ", kept for good" : ""}`} />
      <ul className="text-table">
        {files.map((file) => (
          <li key={file.id} className="flex min-h-9 flex-wrap items-center gap-x-4 border-b py-1">
            <FileName file={file} />
            <span className="figures text-[0.78125rem]">{bytesText(file.bytes)}</span>
            <span className="flex items-center gap-1 text-ink-3">
              <span className="text-meta">SHA-256</span>
              <code title={file.sha256} className="text-[0.78125rem]">
                {file.sha256.slice(0, 12)}…
              </code>
              <CopyButton text={file.sha256} label={`Copy the SHA-256 of ${file.name}`} />
            </span>
          </li>
        ))}
      </ul>
      <ul className="mt-2 grid max-w-[92ch] gap-1 text-ink-2 text-table">
        <li>{precisionWords[precision]}</li>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <RejectedLines {...rejected} />
    </section>
  );
}
