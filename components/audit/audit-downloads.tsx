import { Download } from "lucide-react";
import { buttonClass } from "#components/ui/button.tsx";
import { type AuditFilter, auditQuery } from "#lib/audit/audit-filter.ts";

/** What the filter finds, as a file: plain links, which the browser saves. */
export function AuditDownloads({ filter, path }: { filter: AuditFilter; path: string }) {
  const formats = [
    ["csv", "CSV"],
    ["jsonl", "JSON lines"],
  ] as const;
  return formats.map(([format, label]) => (
    <a key={format} href={`${path}/download${auditQuery({ ...filter, format })}`} className={buttonClass()} download>
      <Download aria-hidden="true" size={14} />
      {label}
    </a>
  ));
}
