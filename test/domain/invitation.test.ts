import { expect, test } from "vitest";
import { linkProblem, maskAddress } from "../../functions/domain/invitation.ts";
import { roleAllows } from "../../functions/domain/roles.ts";

const token = { generation: 2, expiresAt: "2027-03-01T00:00:00Z" };
const now = "2027-02-01T00:00:00Z";

test.for([
  ["a current link holds", token, { generation: 2, state: "active" }, undefined],
  [
    "a revoked invitation ends its links",
    token,
    { generation: 2, state: "revoked" },
    "link-revoked",
  ],
  [
    "a newer generation replaces older links",
    token,
    { generation: 3, state: "active" },
    "link-replaced",
  ],
  [
    "a link ends at its instant",
    { ...token, expiresAt: now },
    { generation: 2, state: "active" },
    "link-expired",
  ],
] as const)("%s", ([, link, invitation, problem]) => {
  expect(linkProblem(link, invitation, now)).toBe(problem);
});

test("a masked address tells the first letter and the domain only", () => {
  expect(maskAddress("maria.lopez@acme.example")).toBe("m…@acme.example");
});

test("an admin may use everybody's screens, a viewer nobody's", () => {
  expect(roleAllows("admin", ["risk-manager"])).toBe(true);
  expect(roleAllows("viewer", ["risk-manager"])).toBe(false);
});
