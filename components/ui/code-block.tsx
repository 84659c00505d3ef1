import { CopyButton } from "./copy-button.tsx";
import { ScrollBox } from "./scroll-box.tsx";

/** Text to copy into a terminal or a file. */
export function CodeBlock({ code, label = "Copy command" }: { code: string; label?: string }) {
  return (
    <div className="flex items-start gap-2 rounded bg-sunk py-1 pr-1 pl-3 max-sm:flex-col max-sm:gap-0">
      <ScrollBox label={label} className="min-w-0 flex-1 py-1 text-table">
        <pre className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <code>
            {keyed(code.split("\n")).map(({ part, key, isLast }) => (
              // What is broken for want of room stands further in than a line of its own.
              <span key={key} className="block pl-[2ch] -indent-[2ch]">
                <Line text={part} />
                {isLast ? "" : "\n"}
              </span>
            ))}
          </code>
        </pre>
      </ScrollBox>
      <span className="shrink-0 max-sm:-ml-1.5">
        <CopyButton text={code} label={label} />
      </span>
    </div>
  );
}

/** Options stay whole: `--create` broken behind its dashes reads as two words. */
function Line({ text }: { text: string }) {
  return keyed(text.split(/(?<=\s)(--[\w-]+)/)).map(({ part, key }) =>
    part.startsWith("--") ? (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function keyed(parts: readonly string[]): { part: string; key: string; isLast: boolean }[] {
  return parts.map((part, index) => ({ part, key: `${index} ${part}`, isLast: index === parts.length - 1 }));
}
