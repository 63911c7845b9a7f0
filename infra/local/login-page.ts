/** Gives the stand-in's bare sign-in form a readable, labelled page around it. */
export function loginPage(form: string): string {
  return form
    .replace("<html>", '<html lang="en">')
    .replace(
      "<head><title>Sign in</title></head>",
      `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Sign in · Assay</title><style>${STYLE}</style></head>`,
    )
    .replace("<body>", "<body><main><h1>Sign in to Assay</h1>")
    .replace(
      "</body>",
      "<p>This page stands in for the sign-in of the deployed platform.</p></main></body>",
    )
    .replace('<p style="color:red">', '<p role="alert">')
    .replace("Username: <input", 'E-mail <input autocomplete="username" autofocus required')
    .replace("Password: <input", 'Password <input autocomplete="current-password" required')
    .replaceAll("<br />", "");
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1c2024;background:#f4f5f6}
main{max-width:24rem;margin:10vh auto;background:#fff;padding:2rem;border:1px solid #c8ccd0;border-radius:8px}
h1{font-size:1.5rem;margin:0 0 1.5rem}label{display:block;margin-bottom:1rem;font-weight:600}
input:not([type=hidden]){display:block;box-sizing:border-box;width:100%;margin-top:.25rem;padding:.5rem;font:inherit;border:1px solid #60666c;border-radius:4px}
button{font:inherit;font-weight:600;padding:.5rem 1.25rem;color:#fff;background:#0b57a4;border:0;border-radius:4px}
[role=alert]{color:#a3121f;font-weight:600}p{color:#4b5157;font-size:.9rem}:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}`;
