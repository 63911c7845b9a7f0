import { loadOrganisation } from "../data/organisations.ts";
import { notFound } from "../domain/errors.ts";
import { showOrganisation } from "../http/show-organisation.ts";
import type { ConsoleAct } from "./caller.ts";

/** The organisation, and what suppliers are told before they answer. */
export const getOrganisation: ConsoleAct<"getOrganisation"> = async ({ caller }) => {
  const organisation = await loadOrganisation(caller.context);
  if (!organisation) throw notFound();
  return showOrganisation(organisation);
};
