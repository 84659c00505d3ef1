"use client";

import { Columns3 } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { StoryColumnsProps } from "./story-columns-dialog.tsx";

const StoryColumnsDialog = lazyPart(() => import("./story-columns-dialog.tsx").then((file) => file.StoryColumnsDialog));

/** Opens the choice of what a line shows. */
export function StoryColumnsButton(props: StoryColumnsProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="bare" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Columns3 aria-hidden="true" size={14} />
        Columns
      </Button>
      {isOpen && <StoryColumnsDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
