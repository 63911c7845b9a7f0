import { routes } from "../../../functions/contract/routes.ts";
import { keyed, type Operation } from "./kit.ts";

/** Reads a list page by page while suppliers are added before and behind the place it has reached. */
const pageThrough: Operation["prepare"] = async ({ procurement }, run) => {
  const named = (letter: string) => `${letter} Analytics ${run}`;
  const create = (name: string) => ({ body: { name } });
  const standing = ["B", "C", "E", "F"].map(named);
  for (const name of standing) await procurement(routes.console.createSupplier, create(name));
  const added = ["A", "D", "G"].map((letter) => ({
    name: named(letter),
    door: keyed(procurement),
  }));
  const readings: string[][] = [];
  return {
    async act() {
      const read: string[] = [];
      const page = async (query: { limit: string; cursor?: string }) => {
        const { items, cursor } = await procurement(routes.console.listSuppliers, { query });
        read.push(...items.map(({ name }) => name));
        return cursor;
      };
      let cursor = await page({ limit: "2" });
      for (const { name, door } of added) {
        await door(routes.console.createSupplier, create(name));
      }
      while (cursor !== undefined) cursor = await page({ limit: "2", cursor });
      readings.push(read);
    },
    async done() {
      const often = (read: readonly string[], name: string) =>
        read.filter((each) => each === name).length;
      const { items } = await procurement(routes.console.listSuppliers);
      const now = items.map(({ name }) => name);
      return (
        readings.every((read) => new Set(read).size === read.length) &&
        standing.every((name) => often(readings.at(-1) ?? [], name) === 1) &&
        added.every(({ name }) => often(now, name) === 1)
      );
    },
  };
};

export const paging: readonly Operation[] = [{ name: "page through", prepare: pageThrough }];
