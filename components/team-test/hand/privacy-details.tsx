import { ChevronRight } from "lucide-react";
import { PrivacyText } from "./privacy-text.tsx";

type PrivacyDetailsProps = {
  isAnonymous: boolean;
  /** Unfolded at first: nothing is answered yet. */
  isOpen: boolean;
};

/** The same words again, folded away once they have been seen. */
export function PrivacyDetails({ isAnonymous, isOpen }: PrivacyDetailsProps) {
  return (
    <details open={isOpen} className="group text-ink-3 text-table">
      <summary className="flex min-h-8 list-none items-center gap-1.5 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 group-open:rotate-90" />
        {isAnonymous ? "How anonymous is this?" : "Who sees my answers?"}
      </summary>
      <div className="pt-1 pb-2">
        <PrivacyText isAnonymous={isAnonymous} />
      </div>
    </details>
  );
}
