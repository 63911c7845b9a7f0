import type { Exception, Waiver } from "../../../../../functions/domain/decision.ts";

/** What a member typed of waivers, exception and second person; texts are as typed. */
export type Terms = {
  waivers: readonly (Waiver & { on: boolean })[];
  exception: Exception;
  approver: string;
};

export const NO_TERMS: Terms = {
  waivers: [],
  exception: { compensating: "", exitPlan: "", owner: "", until: "" },
  approver: "",
};

/** The terms as the rules and the server take them. */
export function termsOf({ waivers, exception, approver }: Terms, byException: boolean) {
  return {
    waivers: waivers
      .filter(({ on }) => on)
      .map(({ gate, reason, until }) => ({ gate, reason, until })),
    ...(byException && { exception }),
    ...(approver && { approver }),
  };
}
