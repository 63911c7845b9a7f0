import type { PortalAssessment } from "../../functions/contract/shapes/portal.ts";
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

/** An assessment as the server last told it, to go on with while there is no network. */
export type KeptAssessment = { assessment: string; told: PortalAssessment; at: number };

/** The device's own store: one record per answer and page, one per assessment. */
export type Device = {
  keep: (kept: Kept) => Promise<void>;
  forget: (kept: Pick<Kept, "assessment" | "page" | "question">) => Promise<void>;
  /** Everything kept for an assessment, in the order it was written. */
  load: (assessment: string) => Promise<Kept[]>;
  keepAssessment: (kept: KeptAssessment) => Promise<void>;
  loadAssessment: (assessment: string) => Promise<KeptAssessment | undefined>;
  forgetAssessment: (assessment: string) => Promise<void>;
  /** Leaves nothing of an assessment behind. */
  clear: (assessment: string) => Promise<void>;
  /** Takes the store itself away, unless an answer is kept in it; nothing is kept after that. */
  remove: () => Promise<void>;
};

const NAME = "assay";

/**
 * Milliseconds to wait for a browser that neither opens its store nor refuses to. Whoever gives up
 * sends nothing of what an earlier page left there, so a busy machine gets its time.
 */
const PATIENCE = 10_000;

type Name = "answers" | "assessments";

/** The store of the device a page is on, opened when it is first wanted. */
export function deviceOf(page: { device?: Promise<Device> | undefined }): Promise<Device> {
  page.device ??= openDevice();
  return page.device;
}

/** Opens the store in IndexedDB. Where a browser forbids it, a store that keeps nothing. */
async function openDevice(): Promise<Device> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const database = await Promise.race([open(), patience]).catch(() => undefined);
  if (!database) return forgetful;
  const read = <T>(name: Name, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    done(ask(database.transaction(name).objectStore(name)));
  /** Committed without waiting for a reply: the page may be gone before there is one. */
  const write = async (name: Name, ask: (store: IDBObjectStore) => IDBRequest): Promise<void> => {
    const transaction = database.transaction(name, "readwrite", { durability: "relaxed" });
    ask(transaction.objectStore(name));
    transaction.commit();
    await committed(transaction);
  };
  const all = (assessment: string) => IDBKeyRange.bound([assessment], [assessment, []]);
  return {
    keep: (kept) => write("answers", (store) => store.put(kept)),
    forget: ({ assessment, page, question }) =>
      write("answers", (store) => store.delete([assessment, page, question])),
    load: async (assessment) => {
      const kept: Kept[] = await read("answers", (store) => store.getAll(all(assessment)));
      return kept.sort((one, other) => one.at - other.at);
    },
    keepAssessment: (kept) => write("assessments", (store) => store.put(kept)),
    loadAssessment: (assessment) => read("assessments", (store) => store.get(assessment)),
    forgetAssessment: (assessment) => write("assessments", (store) => store.delete(assessment)),
    clear: async (assessment) => {
      await write("assessments", (store) => store.delete(assessment));
      await write("answers", (store) => store.delete(all(assessment)));
    },
    remove: async () => {
      if ((await read("answers", (store) => store.count())) > 0) return;
      database.close();
      await done(indexedDB.deleteDatabase(NAME));
    },
  };
}

const nothing = async () => {};

/** A store that keeps nothing, and says so where something is to be kept. */
export const forgetful: Device = {
  keep: () => Promise.reject(new Error("This browser keeps nothing.")),
  forget: nothing,
  load: async () => [],
  keepAssessment: nothing,
  loadAssessment: async () => undefined,
  forgetAssessment: nothing,
  clear: nothing,
  remove: nothing,
};

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 2);
  request.onupgradeneeded = () => {
    const { result: database } = request;
    const names = database.objectStoreNames;
    if (!names.contains("answers")) {
      database.createObjectStore("answers", { keyPath: ["assessment", "page", "question"] });
    }
    database.createObjectStore("assessments", { keyPath: "assessment" });
  };
  const database = await done(request);
  // A page of a later build may need another shape: it must not wait for this one to be closed.
  database.onversionchange = () => database.close();
  return database;
}

/** A full device takes a record and fails when it commits. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
