"use client";

import type { RefObject } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { TextareaField } from "#components/ui/text-field.tsx";

type ConfigSourceProps = {
  text: string;
  onText: (text: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** The text of a file, typed or pasted. */
export function ConfigSource({ text, onText, field }: ConfigSourceProps) {
  return (
    <TextareaField
      ref={field}
      label="headroom.yaml"
      hint="Paste it, type it, drop or choose a file. YAML or JSON."
      className="max-h-[60vh] min-h-48 font-mono text-meta"
      rows={10}
      spellCheck={false}
      autoCapitalize="off"
      value={text}
      placeholder={placeholder}
      onChange={(event) => onText(event.target.value)}
      onDrop={async (event) => {
        const file = event.dataTransfer.files[0];
        if (!file) return;
        // The browser would leave the page and show the file.
        event.preventDefault();
        onText(await file.text());
      }}
    />
  );
}

/** The browser's own file input under a face of ours. */
export function ConfigFile({ onText }: Pick<ConfigSourceProps, "onText">) {
  return (
    <label
      className={classNames(
        buttonClass(),
        "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
      )}
    >
      <input
        type="file"
        accept=".yaml,.yml,.json"
        className="sr-only"
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again.
          if (file) onText(await file.text());
          target.value = "";
        }}
      />
      Choose a file
    </label>
  );
}

const placeholder = `teams:
  shop:
    services:
      checkout: { tags: [java] }
    tests:
      checkout-nightly:
        services: [checkout]
        objectives: [p95 <= 300 ms]`;
