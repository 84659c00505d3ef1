import type { ReactNode } from "react";

type SectionHeadProps = {
  /** Set it to make the head a link target or a label. */
  id?: string;
  title: string;
  /** How many there are, where that is not in the page's answer. */
  count?: string;
  /** A quiet half-sentence: what the figures are, from when. */
  meta?: ReactNode;
  /** Links and small buttons at the right. */
  tools?: ReactNode;
};

/** The head of a section, over a hairline. */
export function SectionHead({ id, title, count, meta, tools }: SectionHeadProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b pb-2">
      {/* What is said wraps within its own width, so that small tools stay at the right of it. */}
      <div className="flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {count && <p className="text-ink-3 text-meta">{count}</p>}
        {meta && <p className="text-ink-3 text-meta">{meta}</p>}
      </div>
      {tools && <div className="flex flex-wrap items-center gap-2 text-table print:hidden">{tools}</div>}
    </header>
  );
}
