"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { NewStoryProps } from "./new-story-form.tsx";

// Loaded when first opened: no list pays for it.
const NewStoryDialog = lazyPart(() => import("./new-story-dialog.tsx").then((file) => file.NewStoryDialog), {
  isLikely: true,
});

/** Opens the form of a new story over the page, by `N`. */
export function NewStoryButton(props: Omit<NewStoryProps, "services"> & { look?: "primary" | "plain" }) {
  const { look, ...rest } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <>
      <Button
        look={look}
        hotkey="N"
        onClick={() => {
          setHasOpened(true);
          setIsOpen(true);
        }}
      >
        New story
      </Button>
      {hasOpened && <NewStoryDialog {...rest} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  );
}
