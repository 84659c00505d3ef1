import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import type { QuestionRow } from "./grid-view.ts";

/** The head of a question's row; it opens what there is to know about it. */
export function QuestionHead({ row: { name, focus, href }, isOpen }: { row: QuestionRow; isOpen: boolean }) {
  return (
    <th
      scope="row"
      className="sticky left-0 z-1 bg-paper p-0 pr-3 text-left font-normal max-sm:static max-sm:w-full max-sm:pr-0"
    >
      <Link
        href={href}
        replace
        scroll={false}
        prefetch={false}
        aria-expanded={isOpen}
        className="flex min-h-11 items-center gap-1.5 rounded hover:bg-sunk focus-visible:outline-offset-[-2px]"
      >
        <ChevronRight
          aria-hidden="true"
          size={14}
          className={classNames("shrink-0 text-ink-3 transition-transform duration-(--quick)", isOpen && "rotate-90")}
        />
        <span className="min-w-0">
          <span className="block text-table [overflow-wrap:anywhere]">{name}</span>
          <span className="block text-axis text-ink-3">{focus}</span>
        </span>
      </Link>
    </th>
  );
}
