/** Hands a file to the person under its name. */
export function keepFile(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file over once it has been asked for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
