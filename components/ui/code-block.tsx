import { CopyButton } from "./copy-button.tsx";
import { ScrollBox } from "./scroll-box.tsx";

/** Text to copy into a terminal or a file. */
export function CodeBlock({ code, label = "Copy command" }: { code: string; label?: string }) {
  return (
    <div className="flex flex-wrap items-start justify-end gap-x-2 rounded bg-sunk py-1 pr-1 pl-3 max-sm:flex-col max-sm:gap-0">
      <ScrollBox label={label} className="min-w-0 flex-1 basis-64 py-1 text-table">
        <pre className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <code>
            {linesOf(code).map(({ line, key }) => (
              // What is broken for want of room stands further in than a line of its own.
              <span key={key} className="block pl-[2ch] -indent-[2ch]">
                {`${line}\n`}
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

function linesOf(code: string): { line: string; key: string }[] {
  return code.split("\n").map((line, index) => ({ line, key: `${index} ${line}` }));
}
