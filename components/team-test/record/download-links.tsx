import { Download } from "lucide-react";
import { buttonClass } from "#components/ui/button.tsx";

const formats = [
  ["csv", "CSV"],
  ["json", "JSON"],
] as const;

/** Counts as a file, without names and comments. Plain links, which the browser saves. */
export function DownloadLinks({ path, what }: { path: string; what: string }) {
  return formats.map(([format, label]) => (
    <a
      key={format}
      href={`${path}/export.${format}`}
      aria-label={`Counts of ${what} as ${label}`}
      title="Counts only: no names, no comments"
      className={buttonClass()}
      download
    >
      <Download aria-hidden="true" size={14} />
      {label}
    </a>
  ));
}
