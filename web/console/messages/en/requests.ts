import type { RequestState, Signing } from "../../../../functions/domain/intake-request.ts";

/** The words of colleagues' requests to have a product assessed. */
export const requests = {
  title: "Requests",
  add: "Ask for an assessment",
  lead: "Before you sign for a product with AI inside, ask here. You see on this page when you may sign.",
  empty: {
    title: "No requests yet",
    body: "What colleagues want to buy stands here, with whether the contract may be signed.",
  },
  columns: {
    product: "Product",
    supplier: "Supplier",
    by: "Asked by",
    neededBy: "Needed by",
    state: "State",
    signing: "May it be signed?",
    next: "Next step",
  },
  states: {
    asked: "Waits for procurement",
    taken: "Taken up",
    declined: "Declined",
  } satisfies Record<RequestState, string>,
  signing: {
    "may-sign": "May sign",
    "may-sign-with-conditions": "May sign, with conditions",
    "may-not-sign": "May not sign",
    "not-yet": "May not sign yet",
  } satisfies Record<Signing, string>,
  fields: {
    supplierName: "Supplier",
    product: "Product or service",
    purpose: "What you want to use it for",
    data: "Data it would work with",
    neededBy: "When you want to sign",
    note: "Anything else",
  },
  hints: {
    supplierName: "Choose one that is known, or write the name of a new one.",
    data: "For example: applications, customers' letters, source code.",
  },
  submit: "Send the request",
  take: "Take it up",
  takeLead: "Choose the product it became. If there is none yet, add it to the supplier first.",
  takeProduct: "Product or service it became",
  takeSubmit: "Take it up with this product",
  newSupplier: "Add the supplier",
  newProduct: "Add the product",
  decline: "Decline",
  declineReason: "Why",
  declineSubmit: "Decline it",
  back: "Put it back",
  open: "Open the product",
};
