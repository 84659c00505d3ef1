import { CopyButton } from "./copy-button.tsx";
import { ScrollBox } from "./scroll-box.tsx";

/** Text to copy into a terminal or a file. */
export function CodeBlock({ code, label = "Copy command" }: { code: string; label?: string }) {
  return (
    <div className="flex items-start gap-2 rounded bg-sunk py-1 pr-1 pl-3">
      <ScrollBox label={label} className="min-w-0 flex-1 py-1 text-table">
        <pre className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <code>{code}</code>
        </pre>
      </ScrollBox>
      <CopyButton text={code} label={label} />
    </div>
  );
}
