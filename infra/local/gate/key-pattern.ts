/**
 * The shape of a partition key: its words in capitals stay, ids and hashes become `*`, so that
 * `ORG#01H…#ASSESSMENT#01J…` is counted as `ORG#*#ASSESSMENT#*`.
 */
export function keyPattern(key: string): string {
  return key
    .split("#")
    .map((part, index) => (index === 0 || WORD.test(part) ? part : "*"))
    .join("#");
}

const WORD = /^[A-Z]+$/;
