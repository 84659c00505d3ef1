import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { focusNames, type Question } from "#lib/team-test/question-sets/question.ts";

type QuestionHeadProps = { question: Question; isOpen: boolean; href: Route };

/** The head of a question's row; it opens what there is to know about it. */
export function QuestionHead({ question, isOpen, href }: QuestionHeadProps) {
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
          <span className="block text-table [overflow-wrap:anywhere]">{question.short}</span>
          <span className="block text-axis text-ink-3">{focusNames[question.focus]}</span>
        </span>
      </Link>
    </th>
  );
}
