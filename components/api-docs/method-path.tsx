import { classNames } from "#components/ui/class-names.ts";

/** `POST /api/v1/runs`, the method in the weight that the eye looks for. */
export function MethodPath({ method, path, className }: { method: string; path: string; className?: string }) {
  return (
    <p className={classNames("figures text-table", className)}>
      <b>{method}</b> <span className="text-ink-2 [overflow-wrap:anywhere]">{path}</span>
    </p>
  );
}
