"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { MeasureDialogProps } from "./measure-dialog.tsx";

const MeasureDialog = lazyPart(() => import("./measure-dialog.tsx").then((file) => file.MeasureDialog));

/** Opens the comparison of runs before and after a change, whose code and runs come when it is asked for. */
export function MeasureButton({ face, ...props }: MeasureDialogProps & { face: string }) {
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  return (
    <>
      <Button onClick={open}>{face}</Button>
      {hasOpened && <MeasureDialog {...props} isOpen={isOpen} onClose={close} />}
    </>
  );
}
