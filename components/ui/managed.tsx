import { FileCode2 } from "lucide-react";

/** Beside a name or where a row's buttons would be: it is changed in a file, not here. */
export function ManagedMark() {
  return <span className="font-normal text-ink-3 text-meta whitespace-nowrap">managed by headroom.yaml</span>;
}

/** Above what cannot be changed on its page. */
export function ManagedNote({ children }: { children: string }) {
  return (
    <p className="mt-4 flex max-w-[92ch] items-start gap-2 rounded bg-sunk px-3 py-2 text-ink-2 text-table">
      <FileCode2 aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-ink-3" />
      <span>
        <strong className="font-medium text-ink">Managed by headroom.yaml.</strong> {children}
      </span>
    </p>
  );
}
