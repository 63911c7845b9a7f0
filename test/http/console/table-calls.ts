import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, vi } from "vitest";

/** The calls to the tables that something makes, by what they do; fails at a scan. */
export async function tableCalls<T>(act: () => Promise<T>): Promise<{ calls: string[]; reply: T }> {
  const sent = vi.spyOn(DynamoDBDocumentClient.prototype, "send");
  const reply = await act();
  const commands = sent.mock.calls.map(([command]) => command);
  vi.restoreAllMocks();
  expect(commands.filter((command) => command instanceof ScanCommand)).toEqual([]);
  const calls = commands.map((command) => {
    const index = command instanceof QueryCommand ? (command.input.IndexName ?? "") : "";
    return `${command.constructor.name} ${index}`.trim();
  });
  // What runs beside each other may take turns.
  return { calls: calls.toSorted(), reply };
}
