import type { ComponentChildren } from "preact";

/** One radio button or check box with its label, and what it opens below once it is chosen. */
export function Choice(props: {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  onChoose: (checked: boolean) => void;
  children?: ComponentChildren;
}) {
  const { type, id, name, label, checked, disabled = false, describedBy, onChoose } = props;
  return (
    <>
      <div class="choice">
        <input
          type={type}
          id={id}
          name={name}
          checked={checked}
          disabled={disabled}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      {checked && props.children && <div class="opened">{props.children}</div>}
    </>
  );
}
