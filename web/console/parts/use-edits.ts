import { useCallback, useState } from "preact/hooks";

export type Edits<Form> = {
  /** What the fields show: what stands, with what somebody put in. */
  form: Form;
  typed: Partial<Form>;
  edit: (some: Partial<Form>) => void;
  /** Lets go of what somebody put in, once it is saved. */
  clear: () => void;
};

/**
 * A form over something that others change as well. Only what somebody put in is held: a field
 * nobody touched follows what stands by now, so that saving never takes a colleague's change back
 * unseen, and loading the present version keeps what was typed.
 */
export function useEdits<Form extends object>(standing: Form): Edits<Form> {
  const [typed, setTyped] = useState<Partial<Form>>({});
  const edit = useCallback((some: Partial<Form>) => setTyped((held) => ({ ...held, ...some })), []);
  const clear = useCallback(() => setTyped({}), []);
  return { form: { ...standing, ...typed }, typed, edit, clear };
}
