/** A style sheet as text: it comes with the script that needs it. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
