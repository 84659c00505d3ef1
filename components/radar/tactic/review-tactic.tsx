"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { ReviewDialogProps } from "./review-dialog.tsx";

const ReviewDialog = lazyPart<ReviewDialogProps>(
  () => import("./review-dialog.tsx").then((file) => file.ReviewDialog),
  {
    isLikely: true,
  },
);

/** A button that opens the form of a review. */
export function ReviewTactic(props: Omit<ReviewDialogProps, "isOpen" | "onClose">) {
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  return (
    <>
      <Button hotkey="V" onClick={open}>
        Review
      </Button>
      {hasOpened && <ReviewDialog {...props} isOpen={isOpen} onClose={close} />}
    </>
  );
}
