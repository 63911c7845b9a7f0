/** What is wrong with a typed person, by field; empty when somebody can be written to. */
export function personProblems(
  { name, email }: { name: string; email: string },
  problems: { name: string; email: string },
): Partial<Record<"name" | "email", string>> {
  return {
    ...(name.trim() === "" && { name: problems.name }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { email: problems.email }),
  };
}
