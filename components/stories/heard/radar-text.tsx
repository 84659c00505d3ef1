import { CopyButton } from "#components/ui/copy-button.tsx";

/** The line that support answers a customer with, to be copied. */
export function RadarText({ line }: { line: string }) {
  return (
    <div className="flex items-start gap-2 rounded bg-sunk py-1.5 pr-1 pl-2.5 text-table">
      <p className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">{line}</p>
      <CopyButton text={line} label="Copy the line for support" />
    </div>
  );
}
