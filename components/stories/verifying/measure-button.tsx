"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { MeasureDialogProps } from "./measure-dialog.tsx";

const MeasureDialog = dynamic(() => import("./measure-dialog.tsx").then((module) => module.MeasureDialog));

/** Opens the comparison of runs before and after a change, whose code and runs come when it is asked for. */
export function MeasureButton({ face, ...props }: MeasureDialogProps & { face: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setIsOpen(true);
          setHasOpened(true);
        }}
      >
        {face}
      </Button>
      {hasOpened && <MeasureDialog {...props} isOpen={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  );
}
