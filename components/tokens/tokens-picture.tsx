import { KeyRound } from "lucide-react";

const rows = ["w-24", "w-16", "w-20"] as const;

/** What a list of tokens will look like: each with a name, what it may do, and an end. */
export function TokensPicture() {
  return (
    <div className="w-72 border-t text-line-2">
      {rows.map((width) => (
        <div key={width} className="flex h-9 items-center gap-3 border-b">
          <KeyRound size={14} />
          <span className={`h-2 rounded bg-line-2 ${width}`} />
          <span className="ml-auto h-2 w-16 rounded bg-sunk" />
          <span className="h-2 w-10 rounded bg-sunk" />
        </div>
      ))}
    </div>
  );
}
