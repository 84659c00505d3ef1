"use client";

import dynamic from "next/dynamic";
import type { EditFieldsProps } from "./edit-fields.tsx";

/** Brings the code of all editors, before the first one opens. */
export const loadFields = () => import("./edit-fields.tsx").then(({ EditFields }) => EditFields);

/** An editor, whose code the page does not wait for. */
export const LazyFields = dynamic<EditFieldsProps>(loadFields, { ssr: false });
