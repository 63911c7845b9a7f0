import type { Raw } from "../question/raw.ts";
import type { Change } from "./outbox.ts";

/** What a page keeps of one answer on this device: changes on their way and half-typed fields. */
export type Kept = {
  assessment: string;
  /** The page that wrote it; two tabs never overwrite each other's. */
  page: string;
  question: string;
  changes: readonly Change[];
  raw?: Raw;
  /** Order of writing across questions. */
  at: number;
};

/** The device's own store of answers: one record per answer and page. */
export type Device = {
  keep: (kept: Kept) => Promise<void>;
  forget: (kept: Pick<Kept, "assessment" | "page" | "question">) => Promise<void>;
  /** Everything kept for an assessment, in the order it was written. */
  load: (assessment: string) => Promise<Kept[]>;
  /** Leaves nothing of an assessment behind. */
  clear: (assessment: string) => Promise<void>;
};

/** Opens the store in IndexedDB. Where a browser forbids it, a store that keeps nothing. */
export async function openDevice(): Promise<Device> {
  const database = await open().catch(() => undefined);
  if (!database) return forgetful;
  const store = (mode: IDBTransactionMode) =>
    database.transaction("answers", mode, { durability: "relaxed" }).objectStore("answers");
  const all = (assessment: string) => IDBKeyRange.bound([assessment], [assessment, []]);
  return {
    keep: async (kept) => void (await done(store("readwrite").put(kept))),
    forget: async ({ assessment, page, question }) =>
      done(store("readwrite").delete([assessment, page, question])),
    load: async (assessment) => {
      const kept: Kept[] = await done(store("readonly").getAll(all(assessment)));
      return kept.sort((one, other) => one.at - other.at);
    },
    clear: async (assessment) => done(store("readwrite").delete(all(assessment))),
  };
}

const forgetful: Device = {
  keep: async () => {},
  forget: async () => {},
  load: async () => [],
  clear: async () => {},
};

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("assay", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("answers", { keyPath: ["assessment", "page", "question"] });
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
