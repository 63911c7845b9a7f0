/** A style sheet as text: the build puts it into the code. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
