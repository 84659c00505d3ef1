import { FieldError } from "#components/ui/field.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { type Role, roles, roleWords } from "#lib/people/role.ts";

/** Chooses a role by what it may do. */
export function RoleField({ initial, error }: { initial: Role; error?: string }) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 font-medium text-table">Role</legend>
      {roles.map((role) => (
        <Radio key={role} name="role" value={role} defaultChecked={role === initial}>
          <span className="flex">
            <span className="w-16 shrink-0 font-medium">{role}</span>
            <span className="text-ink-2">{roleWords[role]}</span>
          </span>
        </Radio>
      ))}
      <FieldError>{error}</FieldError>
    </fieldset>
  );
}
