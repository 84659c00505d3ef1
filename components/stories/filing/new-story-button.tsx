"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { NewStoryProps } from "./new-story-form.tsx";

// Loaded when first opened: no list pays for it.
const NewStoryDialog = lazyPart(() => import("./new-story-dialog.tsx").then((file) => file.NewStoryDialog), {
  isLikely: true,
});

/** Opens the form of a new story over the page, by `N`. */
export function NewStoryButton(props: Omit<NewStoryProps, "services"> & { look?: "primary" | "plain" }) {
  const { look, ...rest } = props;
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  return (
    <>
      <Button look={look} hotkey="N" onClick={open}>
        New story
      </Button>
      {hasOpened && <NewStoryDialog {...rest} isOpen={isOpen} onClose={close} />}
    </>
  );
}
