"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { typedCode } from "#lib/team-test/joining/typed-code.ts";
import { HandButton } from "../hand/hand-button.tsx";

type CodeFormProps = {
  /** What was typed before. */
  typed: string;
  /** Why that leads nowhere. */
  error: string | undefined;
};

/** The code of a round, to be typed from the big screen. It is sent without scripts too. */
export function CodeForm({ typed, error }: CodeFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(() => typedCode({ text: typed, caret: typed.length }));
  useLayoutEffect(() => {
    if (document.activeElement === input.current) input.current?.setSelectionRange(code.caret, code.caret);
  }, [code]);

  return (
    <form method="get" action="/r" className="flex flex-col gap-4">
      <Field label="Code" error={error} hint="Eight letters and digits, as on the big screen.">
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            name="code"
            isFigure
            required
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="7KQ4-M2XD"
            className="h-14! text-center text-answer! uppercase tracking-[0.08em] placeholder:tracking-[0.08em]"
            value={code.text}
            onChange={({ target: { value, selectionStart } }) =>
              setCode(typedCode({ text: value, caret: selectionStart ?? value.length }))
            }
          />
        )}
      </Field>
      <HandButton type="submit" look="primary" className="w-full">
        Join the round
      </HandButton>
    </form>
  );
}
