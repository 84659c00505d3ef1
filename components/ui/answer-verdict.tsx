import { VerdictMark, type VerdictWord } from "./verdict-mark.tsx";

/** Before the sentence of an `Answer`: the shape of the verdict that it tells, for those who hear the page its word. */
export function AnswerVerdict({ verdict }: { verdict: VerdictWord }) {
  return (
    <>
      <VerdictMark verdict={verdict} size={22} className="mr-2.5 -mt-1" />
      <span className="sr-only">{verdict}: </span>
    </>
  );
}
