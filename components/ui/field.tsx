import { type ReactNode, useId } from "react";

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  label: ReactNode;
  /** What to type, in one short sentence. Not shown where nothing can be typed. */
  hint?: ReactNode;
  error?: string;
  isOptional?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A label, its control, a hint and an error, wired for screen readers. */
export function Field({ label, hint, error, isOptional = false, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-table">
        {label}
        {isOptional && <span className="ml-1.5 font-normal text-ink-3 in-[fieldset:disabled]:hidden">optional</span>}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-3 text-meta [overflow-wrap:anywhere] in-[fieldset:disabled]:hidden">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** An error's words, in ink with a bar before them: red belongs to verdicts. */
export function FieldError({ id, children }: { id?: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="border-ink border-l-2 pl-2 font-medium text-meta">
      {children}
    </p>
  );
}
