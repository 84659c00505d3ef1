/** One field of a body, or one parameter, as people read it. */
export type Field = {
  name: string;
  /** `string`, `integer`, `array of Comparison`; without "or null". */
  type: string;
  /** What a number counts: `ms`, `requests/s`. */
  unit: string | null;
  isRequired: boolean;
  isNullable: boolean;
  description: string;
  /** The only values that it has. */
  values: string[];
  /** What it is when it is left out, as JSON would write it but for text. */
  defaultValue: string | null;
  /** `0 to 600`, `at most 200 characters`. */
  limits: string | null;
  /** Of an object, or of the objects in a list. */
  fields: Field[];
};
