import { shortDate } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { inviting } from "../../messages/invite.ts";
import { TableFrame } from "../../parts/table-frame.tsx";
import {
  type InviteProblem,
  type InviteRow,
  type PlannedSupplier,
  problemsOf,
} from "./invite-rows.ts";

/** One line for each product: whether it is asked about, who answers, and what is in the way. */
export function InviteTable(props: {
  suppliers: readonly PlannedSupplier[];
  rows: readonly InviteRow[];
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
  contactOf: (row: InviteRow) => string;
  onContact: (key: string, contact: string) => void;
  course: (row: InviteRow) => { title: string; date: string };
}) {
  const { suppliers, rows, left, onLeft, contactOf, onContact, course } = props;
  const words = inviting.columns;
  const bare = suppliers.filter(({ engagements }) => engagements.length === 0);
  const toggle = (key: string) =>
    onLeft(new Set(left.has(key) ? [...left].filter((each) => each !== key) : [...left, key]));
  return (
    <section class="stack" aria-labelledby="who">
      <h2 id="who">{inviting.who}</h2>
      <TableFrame label={inviting.who}>
        <table class="table table-stack">
          <caption class="hidden-visually">{inviting.who}</caption>
          <thead>
            <tr>
              <th scope="col">{words.take}</th>
              <th scope="col">{words.supplier}</th>
              <th scope="col">{words.product}</th>
              <th scope="col">{words.contact}</th>
              <th scope="col">{words.questionnaire}</th>
              <th scope="col">{words.check}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { key, supplier, engagement } = row;
              const contact = contactOf(row);
              const problems = problemsOf(row, contact);
              const blocked = problems.some(({ blocks }) => blocks);
              const { title, date } = course(row);
              return (
                <tr key={key}>
                  <td class="select-box">
                    <input
                      type="checkbox"
                      aria-label={inviting.take(supplier.name, engagement.product)}
                      checked={!left.has(key) && !blocked}
                      disabled={blocked}
                      onChange={() => toggle(key)}
                    />
                  </td>
                  <th scope="row">{supplier.name}</th>
                  <td class="invite-product">
                    {engagement.product}{" "}
                    <span class="muted nowrap">{t.tiers[engagement.tier]}</span>
                  </td>
                  <td>
                    {supplier.contacts.length > 0 && (
                      <select
                        class="input invite-contact"
                        aria-label={inviting.contactOf(supplier.name, engagement.product)}
                        value={contact}
                        onChange={(event) => onContact(key, event.currentTarget.value)}
                      >
                        <option value="">{inviting.chooseContact}</option>
                        {supplier.contacts.map(({ id, name, email }) => (
                          <option key={id} value={id}>
                            {email ? `${name}, ${email}` : inviting.noAddress(name)}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                  <td>{inviting.course(title, shortDate(date))}</td>
                  <td>
                    <Problems problems={problems} supplier={supplier.id} />
                  </td>
                </tr>
              );
            })}
            {bare.map(({ id, name }) => (
              <tr key={id}>
                <td class="select-box">
                  <input type="checkbox" aria-label={name} checked={false} disabled />
                </td>
                <th scope="row">{name}</th>
                <td colSpan={3} />
                <td>
                  <span class="problem">{inviting.problems["no-product"]}</span>{" "}
                  <a href={`/suppliers/${id}/products/new`}>
                    {inviting.addProduct}
                    <span class="hidden-visually"> {name}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Problems(props: { problems: readonly InviteProblem[]; supplier: string }) {
  const { problems, supplier } = props;
  if (problems.length === 0) return <span class="muted">{inviting.problems.fine}</span>;
  return (
    <ul class="plain small">
      {problems.map((each) => (
        <li key={each.kind} class={each.blocks || each.kind === "suppressed" ? "problem" : "muted"}>
          {wordsOf(each)}{" "}
          {each.kind === "no-contact" && (
            <a href={`/suppliers/${supplier}`}>{inviting.addContact}</a>
          )}
          {"id" in each && <a href={`/assessments/${each.id}`}>{inviting.see}</a>}
        </li>
      ))}
    </ul>
  );
}

function wordsOf(problem: InviteProblem): string {
  const words = inviting.problems;
  switch (problem.kind) {
    case "running":
      return words.running(shortDate(problem.due), problem.by);
    case "elsewhere":
      return words.elsewhere(problem.product, shortDate(problem.due), problem.by);
    case "suppressed":
      return words.suppressed[problem.why];
    case "missing":
      return words.missing(problem.count);
    case "no-contact":
    case "no-choice":
    case "no-address":
      return words[problem.kind];
  }
}
