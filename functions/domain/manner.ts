/** What a language is called in its own words, and which way it runs. */
export type Manner = { readonly name: string; readonly direction: "ltr" | "rtl" };
