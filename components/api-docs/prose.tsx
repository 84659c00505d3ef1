import { classNames } from "#components/ui/class-names.ts";

/** Paragraphs and lists from the document's own texts: an empty line parts them, `names` stand in backquotes. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return (
    <div className={classNames("space-y-3", className)}>
      {text.split("\n\n").map((part) =>
        part.startsWith("- ") ? (
          <Points key={part} text={part} />
        ) : (
          <p key={part}>
            <Inline text={part} />
          </p>
        ),
      )}
    </div>
  );
}

function Points({ text }: { text: string }) {
  return (
    <ul className="space-y-1">
      {text.split("\n").map((line) => (
        <li key={line}>
          <Inline text={line.replace(/^- /, "")} />
        </li>
      ))}
    </ul>
  );
}

/** One line, with what stands in backquotes as code. */
export function Inline({ text }: { text: string }) {
  const parts = text.split("`").map((part, index) => ({ part, key: `${index} ${part}`, isCode: index % 2 === 1 }));
  return parts.map(({ part, key, isCode }) =>
    isCode ? (
      <code key={key} className="rounded bg-sunk px-1 py-px text-[0.92em] text-ink [overflow-wrap:anywhere]">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
