"use client";

import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { EditFieldsProps } from "./edit-fields.tsx";

/** An editor, whose code the page does not wait for. */
export const LazyFields = lazyPart<EditFieldsProps>(() => import("./edit-fields.tsx").then((file) => file.EditFields), {
  isLikely: true,
});
