/** A piece of HTML whose values are escaped: the only way text gets into a page that the server makes. */
export function html(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((made, part, i) => made + (i > 0 ? escaped(String(values[i - 1])) : '') + part, '');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags or in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A page of the API reference. `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html`${title}`}, Trivet API</title>
<link rel="stylesheet" href="/api/docs/reference.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><b>Trivet API</b> <nav aria-label="Reference"><a href="/api/docs">Reference</a> <a href="/problems">Problems</a> <a href="/api/openapi.json">OpenAPI 3.1</a></nav></header>
<main id="main" tabindex="-1"><h1>${html`${title}`}</h1>${body}</main>
</body>
</html>`;
}
