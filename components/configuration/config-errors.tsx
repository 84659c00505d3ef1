import { Button } from "#components/ui/button.tsx";
import type { FieldError } from "#lib/shared/result.ts";

type ConfigErrorsProps = {
  errors: readonly FieldError[];
  text: string;
  /** Puts the cursor there; line and column count from 1. */
  goTo: (line: number, column: number) => void;
};

/** Every error beside the line that it is in; pressing its place leads there. */
export function ConfigErrors({ errors, text, goTo }: ConfigErrorsProps) {
  const lines = text.split(/\r\n|\r|\n/);
  return (
    <ol className="mt-3 border-t text-table" aria-label="Errors">
      {errors.map(({ path, message, line = 1, column = 1 }) => (
        <li key={`${line}:${column} ${path} ${message}`} className="flex gap-3 border-b py-2">
          <Button
            look="bare"
            className="figures -ml-1.5 w-20 shrink-0 justify-start self-start text-accent!"
            onClick={() => goTo(line, column)}
          >
            <span>
              <span className="sr-only">Line </span>
              {line}:{column}
            </span>
          </Button>
          <div className="min-w-0 flex-1 gap-x-6 [overflow-wrap:anywhere] lg:flex lg:items-baseline lg:justify-between">
            <div className="min-w-0">
              <p className="border-ink border-l-2 pl-2 font-medium">{message}</p>
              <code className="mt-1 block text-ink-2 text-meta">{lines[line - 1]?.trim().slice(0, 300)}</code>
            </div>
            {path && <p className="mt-0.5 max-w-lg font-mono text-ink-3 text-meta lg:text-right">{path}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
