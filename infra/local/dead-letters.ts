import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The failure destinations of the template: one list of messages per queue, kept in a file. */
export interface DeadLetters {
  add(queueArn: string, message: object): void;
  /** The messages of one queue, oldest first; of all queues when none is named. */
  list(queueName?: string): readonly unknown[];
}

/** Opens the lists kept in one JSON-lines file. */
export function openDeadLetters(directory: string): DeadLetters {
  const path = join(directory, "dead-letters.jsonl");
  return {
    add(queueArn, message) {
      mkdirSync(directory, { recursive: true });
      const queue = queueArn.slice(queueArn.lastIndexOf(":") + 1);
      appendFileSync(path, `${JSON.stringify({ queue, message })}\n`);
    },
    list(queueName) {
      if (!existsSync(path)) return [];
      const lines = readFileSync(path, "utf8").trimEnd().split("\n").filter(Boolean);
      const all: { queue: string; message: unknown }[] = lines.map((line) => JSON.parse(line));
      return all
        .filter(({ queue }) => queueName === undefined || queue === queueName)
        .map(({ message }) => message);
    },
  };
}
