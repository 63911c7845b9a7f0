import type { CallError } from "../../../client.ts";
import type { EngagementForm } from "./engagement-form.ts";

/** What every part of the intake form is given. */
export type IntakeParts = {
  form: EngagementForm;
  onChange: (some: Partial<EngagementForm>) => void;
  problem: CallError | undefined;
};
