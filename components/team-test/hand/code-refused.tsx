import Link from "next/link";
import { handButtonClass } from "./hand-button.tsx";
import { LeftBehind } from "./left-behind.tsx";

type CodeRefusedProps = {
  code: string;
  /** "2 min": how long this address has to wait before it may try another one; null: it may at once. */
  waitText: string | null;
};

/** A code that leads nowhere, or not now. */
export function CodeRefused({ code, waitText }: CodeRefusedProps) {
  return (
    <div className="flex flex-col items-start gap-5">
      <div className="text-pretty">
        <h1 className="font-medium text-answer">
          {waitText === null ? "No round is running under this code." : "Too many attempts."}
        </h1>
        <p className="mt-1.5 text-ink-2">
          {waitText === null
            ? "It was mistyped, or the round is closed: a code ends with its round. Ask whoever leads it."
            : `From your address came many codes that lead nowhere. Try again in ${waitText}.`}
        </p>
      </div>
      {waitText === null && <LeftBehind code={code} />}
      {waitText === null && (
        <Link href="/r" prefetch={false} className={handButtonClass()}>
          Type a code
        </Link>
      )}
    </div>
  );
}
