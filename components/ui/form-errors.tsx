import { FieldError } from "./field.tsx";

/** What is wrong with a form as a whole. Stands above its buttons. */
export function FormErrors({ errors }: { errors: readonly string[] }) {
  return errors.map((error) => <FieldError key={error}>{error}</FieldError>);
}
