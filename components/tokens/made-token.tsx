"use client";

import { CodeBlock } from "#components/ui/code-block.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import type { TokenCommand } from "#lib/tokens/token-commands.ts";

export type MadeTokenProps = {
  made: { name: string; token: string; commands: TokenCommand[] };
  onClose: () => void;
};

/** A token that has just been made, shown this once. */
export function MadeToken({ made: { name, token, commands }, onClose }: MadeTokenProps) {
  return (
    <ShownOnce
      onClose={onClose}
      title={`“${name}” is made`}
      description="Copy the token now, into your pipeline's secrets: it is shown this once, and Headroom keeps only its hash."
    >
      <CodeBlock code={token} label="Copy token" />
      {commands.map(({ label, code }) => (
        <section key={label} aria-label={label} className="min-w-0">
          <h3 className="mb-1 font-medium text-table">{label}</h3>
          <CodeBlock code={code} label={`Copy: ${label}`} />
        </section>
      ))}
    </ShownOnce>
  );
}
