"use client";

import { useId } from "react";
import { TypedChoice, TypedText } from "../editing/typed-field.tsx";
import { RangeInputs } from "./range-inputs.tsx";

const usual = ["EUR", "USD", "GBP", "CHF", "SEK", "JPY"];

/** Affected revenue: a range in a currency, a month or a year. */
export function MoneyInputs() {
  const id = useId();
  return (
    <>
      <RangeInputs name="revenue" unit="Affected revenue, in whole units of the currency" />
      <div className="grid max-w-xs grid-cols-2 gap-2">
        <TypedText name="revenue.currency" label="Currency" placeholder="EUR" list={id} maxLength={3} />
        <datalist id={id}>
          {usual.map((currency) => (
            <option key={currency} value={currency} />
          ))}
        </datalist>
        <TypedChoice
          name="revenue.per"
          label="Per"
          options={[
            { value: "month", label: "month" },
            { value: "year", label: "year" },
          ]}
        />
      </div>
    </>
  );
}
