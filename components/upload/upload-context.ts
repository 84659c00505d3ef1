"use client";

import { createContext, useContext } from "react";

/** Opens the upload panel; null where this person may not upload. */
export const UploadContext = createContext<(() => void) | null>(null);

export function useUploadPanel(): (() => void) | null {
  return useContext(UploadContext);
}
