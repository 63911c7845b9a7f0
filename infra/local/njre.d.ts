declare module "njre" {
  export function install(
    version: number,
    options: { type: "jre" | "jdk"; installPath: string },
  ): Promise<string>;
}
