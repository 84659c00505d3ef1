import { CopyButton } from "./copy-button.tsx";

/** Text to copy into a terminal or a file. */
export function CodeBlock({ code, label = "Copy command" }: { code: string; label?: string }) {
  return (
    <div className="flex items-start gap-2 rounded bg-sunk py-1 pr-1 pl-3">
      <pre className="min-w-0 flex-1 overflow-x-auto py-1 text-left text-table">
        <code>{code}</code>
      </pre>
      <CopyButton text={code} label={label} />
    </div>
  );
}
