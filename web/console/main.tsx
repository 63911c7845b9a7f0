import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app.tsx";
import { spoken } from "./messages/language.ts";

effect(() => {
  document.documentElement.lang = spoken.value;
});
const root = document.getElementById("app");
if (root) render(<App />, root);
