import type { ShownBody } from "#lib/api-docs/api-page.ts";
import { FieldList } from "./field-list.tsx";
import { Inline } from "./prose.tsx";

/** What may be sent, by media type. */
export function BodyList({ bodies, label }: { bodies: readonly ShownBody[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y">
      {bodies.map(({ mediaType, description, fields }) => (
        <li key={mediaType} className="py-2.5 text-table">
          <p>
            <code className="font-medium">{mediaType}</code>
          </p>
          {description && (
            <p className="text-ink-2">
              <Inline text={description} />
            </p>
          )}
          {fields.length > 0 && (
            <div className="mt-1 border-l pl-4">
              <FieldList fields={fields} label={`Fields of ${mediaType}`} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
