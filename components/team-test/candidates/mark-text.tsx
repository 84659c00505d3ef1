import { classNames } from "#components/ui/class-names.ts";
import { candidateMarkNames, type Mark } from "#lib/team-test/candidates/choice.ts";
import { MarkSymbol } from "./mark-symbol.tsx";

type MarkTextProps = { mark: Pick<Mark, "value"> | null; className?: string };

/** A mark as symbol and word. */
export function MarkText({ mark, className }: MarkTextProps) {
  return (
    <span className={classNames("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <MarkSymbol mark={mark?.value ?? null} className="size-[1.1em]" />
      {mark ? candidateMarkNames[mark.value] : <span className="text-ink-3">not marked</span>}
    </span>
  );
}
