"use client";

import { useState } from "react";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import type { OfferedScope, TokenPurpose } from "#lib/tokens/token-scopes.ts";

export type TokenOffer = {
  purposes: readonly TokenPurpose[];
  scopes: readonly (readonly [OfferedScope, string])[];
  /** The first and the last day that can be chosen, `2026-12-31`. */
  firstDay: string;
  lastDay: string;
};

const own = "own";
const durations = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "date", label: "Until a day…" },
];

type TokenFieldsProps = { offer: TokenOffer; errorOf: (path: string) => string | undefined };

/** A name, what the token may do, and until when. */
export function TokenFields({ offer, errorOf }: TokenFieldsProps) {
  const [purposeId, setPurposeId] = useState(offer.purposes[0]?.id ?? own);
  const [expiresIn, setExpiresIn] = useState("90");
  const purpose = offer.purposes.find(({ id }) => id === purposeId);
  const choose = (id: string) => ({
    name: "purpose",
    value: id,
    checked: id === purposeId,
    onChange: () => setPurposeId(id),
  });
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        hint="What uses it, so that it is known when it has to be replaced: “GitHub Actions”"
        error={errorOf("name")}
        data-first-focus
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium text-table">What it may do</legend>
        {offer.purposes.map(({ id, label, hint }) => (
          <Radio key={id} {...choose(id)}>
            {label}
            <span className="block text-ink-3 text-meta">{hint}</span>
          </Radio>
        ))}
        <Radio {...choose(own)}>Choose scopes</Radio>
        {purpose?.scopes.map((scope) => (
          <input key={scope} type="hidden" name="scopes[]" value={scope} />
        ))}
        {!purpose && (
          <div className="ml-6 flex flex-col gap-2">
            {offer.scopes.map(([scope, words]) => (
              <CheckboxField
                key={scope}
                name="scopes[]"
                value={scope}
                label={words}
                hint={<span className="figures">{scope}</span>}
              />
            ))}
          </div>
        )}
        <FieldError>{errorOf("scopes")}</FieldError>
      </fieldset>
      <SelectField
        label="Works for"
        name="expiresIn"
        options={durations}
        value={expiresIn}
        onChange={(event) => setExpiresIn(event.target.value)}
        error={errorOf("expiresIn")}
      />
      {expiresIn === "date" && (
        <TextField
          label="Last day"
          name="expiresOn"
          type="date"
          min={offer.firstDay}
          max={offer.lastDay}
          hint="To its end, UTC; at most two years ahead"
          error={errorOf("expiresOn")}
        />
      )}
    </>
  );
}
