"use client";

import { createContext, useContext } from "react";

type UploadPanelActs = {
  /** Opens the panel to choose files. */
  chooseFiles: () => void;
  /** Opens the panel on what is under way. */
  showUploads: () => void;
};

/** Null where this person may not upload. */
export const UploadContext = createContext<UploadPanelActs | null>(null);

export function useUploadPanel(): UploadPanelActs | null {
  return useContext(UploadContext);
}
