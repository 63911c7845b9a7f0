import type { Evidence, Invariant } from "./invariant.ts";
import type { Finding } from "./violation.ts";
import type { WireCall } from "./wire-call.ts";

/**
 * I7: no call names a key of another organisation than its caller's. A call may touch one
 * organisation only, whoever makes it; an invocation of a door only that of the member, session or
 * link it was identified by.
 */
export const ownKeysOnly: Invariant = {
  id: "I7",
  says: "no key outside the caller's organisation on the wire",
  undecided: ({ wire }) => (wire ? undefined : "nobody listened on the wire"),
  check: (run) => {
    const owners = ownersOf(run);
    const wire = run.wire ?? [];
    return [
      ...wire.flatMap(mixed),
      ...invocations(wire).flatMap((calls) => foreign(calls, owners)),
    ];
  },
};

function mixed(call: WireCall): Finding[] {
  const organisations = organisationsIn([call]);
  if (organisations.length < 2) return [];
  const evidence = { organisations, partitions: call.partitions };
  return [{ what: "One call touched two organisations.", where: placeOf(call), evidence }];
}

/** An invocation that was identified, but touched another organisation. */
function foreign(calls: readonly WireCall[], owners: ReadonlyMap<string, string>): Finding[] {
  const [first] = calls;
  if (!first) return [];
  const callers = calls
    .flatMap(({ partitions }) => partitions)
    .flatMap((partition) => owners.get(partition) ?? []);
  const own = [...new Set(callers)];
  const touched = organisationsIn(calls);
  const strange = own.length > 0 ? touched.filter((each) => !own.includes(each)) : [];
  // A job works for many in one go, and a session is not looked up there to identify a caller.
  if (!/Api$/.test(first.caller) || (strange.length === 0 && own.length < 2)) return [];
  const evidence = { caller: own, touched };
  return [{ what: "A caller reached another organisation.", where: placeOf(first), evidence }];
}

function invocations(wire: readonly WireCall[]): WireCall[][] {
  const groups = new Map<string, WireCall[]>();
  for (const call of wire) {
    if (call.invocation === "") continue;
    const name = `${call.caller} ${call.invocation}`;
    groups.set(name, [...(groups.get(name) ?? []), call]);
  }
  return [...groups.values()];
}

function organisationsIn(calls: readonly WireCall[]): string[] {
  const all = calls.flatMap(({ partitions }) => partitions);
  const named = all.flatMap((partition) => /^ORG#([^#]+)/.exec(partition)?.[1] ?? []);
  return [...new Set(named)];
}

/** Whose the keys are by which a caller is identified. */
function ownersOf({ world: { rows } }: Evidence): Map<string, string> {
  const all = [...rows.user, ...rows.session, ...rows.token];
  return new Map(all.map(({ pk, organisation }) => [pk, organisation]));
}

function placeOf({ caller, invocation }: WireCall): string {
  return `${caller} ${invocation}`.trim();
}
