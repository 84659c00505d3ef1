import { Kbd } from "#components/ui/kbd.tsx";
import { candidateMarkNames, candidateMarks } from "#lib/team-test/candidates/choice.ts";
import { markKeys } from "./mark-keys.ts";
import { MarkSymbol } from "./mark-symbol.tsx";

/** What the symbols mean, and the keys that mark. */
export function MatrixKeys() {
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1.5 pt-2.5 pb-1 text-ink-3 text-meta max-sm:hidden">
      {candidateMarks.map((mark) => (
        <li key={mark} className="inline-flex items-center gap-1.5">
          <Kbd>{markKeys[mark]}</Kbd>
          <MarkSymbol mark={mark} className="size-3" />
          {candidateMarkNames[mark]}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <Kbd>N</Kbd> note
      </li>
      <li className="inline-flex items-center gap-1.5">
        <Kbd>Enter</Kbd> next that is not marked
      </li>
    </ul>
  );
}
