import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { MemberRow } from "../../../../functions/contract/shapes/organisation.ts";
import { listAll } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { organisation } from "../../messages/organisation.ts";
import { useWayBack } from "../../parts/in-place.ts";
import { Loading } from "../../parts/loading.tsx";
import { may, me } from "../../state.ts";
import { useLoad } from "../../use-load.ts";
import { RoleEditor } from "./role-editor.tsx";
import { SwitchedOff, type Switching, useSwitching } from "./switching.tsx";

const words = organisation.people;

/** The people of the organisation: who may do what, changed by administrators. */
export function People() {
  const loaded = useLoad("members", () => listAll("listMembers"));
  /** The id of the person whose role is being changed. */
  const [open, setOpen] = useState<string>();
  const switching = useSwitching(loaded);
  const administers = may("updateMember");
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people">{words.title}</h2>
      <p class="muted prose">
        {words.lead} {!administers && words.only}
      </p>
      <SwitchedOff switching={switching} />
      <Loading of={loaded}>
        {(members) => (
          <ul class="plain lines">
            {members
              .toSorted((one, other) => one.name.localeCompare(other.name))
              .map((member) => (
                <Person
                  key={member.id}
                  member={member}
                  open={open === member.id}
                  onOpen={(opened) => setOpen(opened ? member.id : undefined)}
                  onReload={loaded.reload}
                  switching={switching}
                />
              ))}
          </ul>
        )}
      </Loading>
      {administers && (
        <p class="small muted">
          {words.add} <code>npm run member:create</code>
        </p>
      )}
    </section>
  );
}

/** Somebody, or the form of their role in the same place. */
function Person(props: {
  member: MemberRow;
  open: boolean;
  onOpen: (open: boolean) => void;
  onReload: () => Promise<unknown>;
  switching: Switching;
}) {
  const { member, open, onOpen, onReload, switching } = props;
  const back = useWayBack(open);
  return (
    <li>
      {open ? (
        <RoleEditor member={member} onReload={onReload} onDone={() => onOpen(false)} />
      ) : (
        <Line
          member={member}
          // Whoever took their own role could not give it back.
          changeable={may("updateMember") && member.id !== me.value?.member.id}
          switching={switching}
          back={back}
          onChange={() => onOpen(true)}
        />
      )}
    </li>
  );
}

function Line(props: {
  member: MemberRow;
  changeable: boolean;
  switching: Switching;
  back: RefObject<HTMLButtonElement | null>;
  onChange: () => void;
}) {
  const { member, changeable, switching, back, onChange } = props;
  const { id, name, email, role, active } = member;
  const { busy, run } = switching.turn;
  return (
    <div class="row row-apart">
      <div>
        <strong>{name}</strong>
        {id === me.value?.member.id && <span class="muted"> · {words.you}</span>}
        <span class="muted"> · {t.roles[role] ?? role}</span>
        {!active && <strong> · {words.off}</strong>}
        <div class="small">
          <a href={`mailto:${email}`}>{email}</a>
        </div>
      </div>
      {changeable && (
        <div class="row no-print">
          <button type="button" class="button button-small" ref={back} onClick={onChange}>
            {words.change}
            <span class="hidden-visually"> {name}</span>
          </button>
          <button
            type="button"
            class="button button-quiet button-small"
            aria-label={active ? words.switchOffName(name) : words.switchOnName(name)}
            aria-disabled={busy || undefined}
            onClick={() => void run({ member, active: !active })}
          >
            {active ? words.switchOff : words.switchOn}
          </button>
        </div>
      )}
    </div>
  );
}
