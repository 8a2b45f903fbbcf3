import type { LetterContent, LetterWords } from './letter.ts';

/**
 * The HTML part: one 600 px column, no images, under 20 KB. Colours stand inline for programs that drop the style
 * element, and again in it for the dark ones. Tables lay it out because Outlook's engine knows no other column.
 */
export function asHtml(content: LetterContent, words: LetterWords): string {
  return `<!doctype html>
<html lang="${escaped(words.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(content.subject)}</title>
<style>${styles}</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:#f4f6f8">
<table role="presentation" class="canvas" width="100%" cellspacing="0" cellpadding="0" style="background:#f4f6f8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="600" cellspacing="0" cellpadding="0" style="width:100%;max-width:600px;background:#ffffff;border-radius:8px"><tr><td class="ink" style="padding:32px;font:17px/1.5 ${font};color:#14202b;text-align:left">
${message(content)}
${why(content.footer, words)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function message({ greeting, lead, paragraphs, rows = [], button, choices = [] }: LetterContent): string {
  return [
    paragraph(greeting),
    `<p style="margin:0 0 16px;font-weight:bold">${escaped(lead)}</p>`,
    ...paragraphs.map(paragraph),
    ...(rows.length > 0 ? [table(rows)] : []),
    ...(button ? [press(button)] : []),
    ...choices.map(press),
  ].join('\n');
}

function why({ why: reason, changeUrl, stopUrl }: LetterContent['footer'], words: LetterWords): string {
  const stop = stopUrl ? `<br>\n${link(stopUrl, words.stop)}` : '';
  return `<p class="quiet line" style="margin:32px 0 8px;padding-top:16px;border-top:1px solid #c5ced6;font-size:15px;color:#3f4d5a">${escaped(reason)}</p>
<p class="quiet" style="margin:0;font-size:15px;color:#3f4d5a">${link(changeUrl, words.change)}${stop}</p>`;
}

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${escaped(text).replaceAll('\n', '<br>\n')}</p>`;

const table = (rows: { label: string; value: string }[]): string =>
  `<table class="rows" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px">\n${rows.map(row).join('\n')}\n</table>`;

const row = ({ label, value }: { label: string; value: string }): string =>
  `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`;

const press = ({ label, url }: { label: string; url: string }): string =>
  `<p style="margin:24px 0 16px"><a class="press" href="${escaped(url)}" style="display:inline-block;padding:10px 20px;border-radius:4px;background:#45358a;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(label)}</a></p>
<p style="margin:0 0 16px;font-size:15px;word-break:break-all">${link(url, url)}</p>`;

const link = (url: string, text: string): string =>
  `<a href="${escaped(url)}" style="color:#2b4a9b">${escaped(text)}</a>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const font = "-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

const styles = `
.rows th,.rows td{padding:8px 12px 8px 0;border-top:1px solid #c5ced6;text-align:left;vertical-align:top;font-size:16px}
.rows th{font-weight:normal;color:#3f4d5a}
a{color:#2b4a9b}
@media (prefers-color-scheme:dark){
.canvas{background:#10171d!important}
.sheet{background:#18222b!important}
.ink{color:#f2f5f7!important}
.quiet,.rows th{color:#c4ced6!important}
.line,.rows th,.rows td{border-color:#364552!important}
a{color:#a9c1ff!important}
.press{background:#bdb2f5!important;color:#14202b!important}
}
`;
