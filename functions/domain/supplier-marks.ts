/** What a supplier can be recognised by. */
export const MARK_KINDS = ["vendor", "name", "address", "domain"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One thing a supplier is known by, in the form in which two spellings of it are the same. */
export type Mark = { kind: MarkKind; value: string };

/** Hosts at which anybody has a mailbox: they say nothing about a company. */
const PUBLIC_HOSTS = new Set([
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"],
  ...["yahoo.com", "yahoo.de", "icloud.com", "me.com", "aol.com", "proton.me", "protonmail.com"],
  ...["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "mail.com"],
  ...["posteo.de", "mailbox.org", "zoho.com", "yandex.com", "qq.com", "163.com", "orange.fr"],
]);

const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** A name without regard to case, accents, punctuation and spaces. */
export function nameKey(name: string): string {
  const plain = name.normalize("NFKD").replace(MARKS, "").toLowerCase();
  const key = plain.replace(NOT_WORD, " ").trim();
  // A name of signs alone is still a name.
  return key === "" ? plain.trim() : key;
}

/** A vendor number without regard to case and spaces. */
export function vendorKey(vendorId: string): string {
  const spelt = vendorId.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  // A capital may come apart into a letter and its signs.
  return spelt.normalize("NFKC");
}

/** A mailbox without regard to case and to what stands behind a plus sign. */
export function addressKey(address: string): string {
  const [local = "", host = ""] = splitAddress(address.trim().toLowerCase());
  const plus = local.indexOf("+");
  return `${plus > 0 ? local.slice(0, plus) : local}@${host}`;
}

/** The host of a company's web page or mailbox; undefined where it tells nothing of a company. */
export function domainOf(websiteOrAddress: string): string | undefined {
  const text = websiteOrAddress.trim().toLowerCase();
  const host = text.includes("@") ? splitAddress(text)[1] : hostOf(text);
  const bare = host?.replace(/^www\./, "");
  return bare?.includes(".") && !PUBLIC_HOSTS.has(bare) ? bare : undefined;
}

/** Everything a supplier with these facts is known by. */
export function marksOf(facts: {
  name?: string | null | undefined;
  vendorId?: string | null | undefined;
  website?: string | null | undefined;
  email?: string | null | undefined;
}): Mark[] {
  const { name, vendorId, website, email } = facts;
  const domains = [website, email].flatMap((each) => (each ? (domainOf(each) ?? []) : []));
  return [
    ...(vendorId ? [{ kind: "vendor", value: vendorKey(vendorId) } as const] : []),
    ...(name ? [{ kind: "name", value: nameKey(name) } as const] : []),
    ...(email ? [{ kind: "address", value: addressKey(email) } as const] : []),
    ...[...new Set(domains)].map((value) => ({ kind: "domain", value }) as const),
  ];
}

function splitAddress(address: string): [string, string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, at), address.slice(at + 1)];
}

function hostOf(address: string): string | undefined {
  const url = URL.parse(/^[a-z]+:\/\//.test(address) ? address : `https://${address}`);
  return url?.hostname;
}
