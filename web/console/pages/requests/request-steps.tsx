import { useState } from "preact/hooks";
import type { BodyOf } from "../../../../functions/contract/route.ts";
import type { IntakeRequest } from "../../../../functions/contract/shapes/dossier.ts";
import { call, listAll } from "../../api.ts";
import { requests as words } from "../../messages/requests.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { ConsoleRoutes } from "../../routes.ts";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";

type Change = BodyOf<ConsoleRoutes["updateRequest"]>;

/** What can be done with a request: take it up with a product, decline it, put it back. */
export function RequestSteps(props: { request: IntakeRequest; onDone: () => Promise<unknown> }) {
  const { request, onDone } = props;
  const { id, state, version, supplierId, engagementId } = request;
  const [open, setOpen] = useState<"take" | "decline">();
  const [reason, setReason] = useState("");
  const change = useAction(async (body: Change, key) => {
    await call("updateRequest", { params: { requestId: id }, body, key });
    await onDone();
    setOpen(undefined);
  });
  const product = supplierId && engagementId && (
    <a href={`/suppliers/${supplierId}/products/${engagementId}`}>
      {words.open}
      <span class="hidden-visually"> {request.product}</span>
    </a>
  );
  if (!may("updateRequest")) return <>{product}</>;
  return (
    <span class="row">
      {product}
      {state === "asked" ? (
        <>
          <button type="button" class="button button-small" onClick={() => setOpen("take")}>
            {words.take}
            <span class="hidden-visually"> {request.product}</span>
          </button>
          <button
            type="button"
            class="button button-quiet button-small"
            onClick={() => setOpen("decline")}
          >
            {words.decline}
            <span class="hidden-visually"> {request.product}</span>
          </button>
        </>
      ) : (
        <button
          type="button"
          class="button button-quiet button-small"
          onClick={() => void change.run({ state: "asked", version })}
        >
          {words.back}
          <span class="hidden-visually"> {request.product}</span>
        </button>
      )}
      <Dialog open={open === "take"} title={words.take} onClose={() => setOpen(undefined)}>
        <Refused problem={change.problem} />
        <TakeUp
          request={request}
          busy={change.busy}
          onTake={(supplier, engagement) =>
            void change.run({
              ...{ state: "taken", supplierId: supplier, engagementId: engagement, version },
            })
          }
        />
      </Dialog>
      <Dialog open={open === "decline"} title={words.decline} onClose={() => setOpen(undefined)}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void change.run({ state: "declined", reason, version });
          }}
        >
          <Refused problem={change.problem} form="decline" />
          <TextField
            form="decline"
            path="reason"
            label={words.declineReason}
            value={reason}
            onValue={setReason}
            problem={change.problem}
            rows={3}
          />
          <SubmitButton label={words.declineSubmit} busy={change.busy} />
        </form>
      </Dialog>
    </span>
  );
}

function TakeUp(props: {
  request: IntakeRequest;
  busy: boolean;
  onTake: (supplier: string, engagement: string) => void;
}) {
  const { request, busy, onTake } = props;
  const suppliers = useLoad("suppliers", () => listAll("listSuppliers"));
  const named = suppliers.data?.find(
    ({ name }) => name.toLowerCase() === request.supplierName.toLowerCase(),
  );
  const supplierId = request.supplierId ?? named?.id;
  const key = supplierId === undefined ? undefined : `supplier ${supplierId}`;
  const supplier = useLoad(key, () =>
    call("getSupplier", { params: { supplierId: supplierId ?? "" } }),
  );
  const [chosen, setChosen] = useState("");
  const products = supplier.data?.engagements ?? [];
  const engagement = chosen || (products.length === 1 ? (products[0]?.id ?? "") : "");
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (supplierId && engagement) onTake(supplierId, engagement);
      }}
    >
      <p class="muted">{words.takeLead}</p>
      {products.length > 0 && (
        <SelectField
          form="take"
          path="engagementId"
          label={words.takeProduct}
          value={engagement}
          none="–"
          options={products.map(({ id, product }) => ({ value: id, label: product }))}
          onValue={setChosen}
        />
      )}
      <div class="actions">
        {products.length > 0 && <SubmitButton label={words.takeSubmit} busy={busy} />}
        {supplierId ? (
          <a
            class={products.length > 0 ? "button" : "button button-primary"}
            href={`/suppliers/${supplierId}/products/new?request=${request.id}`}
          >
            {words.newProduct}
          </a>
        ) : (
          <a class="button button-primary" href={`/suppliers/new?request=${request.id}`}>
            {words.newSupplier}
          </a>
        )}
      </div>
    </form>
  );
}
