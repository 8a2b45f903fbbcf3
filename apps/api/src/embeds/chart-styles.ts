const light = {
  surface: '#ffffff',
  'ink-1': '#14202b',
  'ink-3': '#566472',
  line: '#c5ced6',
  brand: '#45358a',
  'green-tint': '#ddf0e3',
  'red-tint': '#fbe4e1',
};
const dark: typeof light = {
  surface: '#18222b',
  'ink-1': '#f2f5f7',
  'ink-3': '#9fadb8',
  line: '#364552',
  brand: '#bdb2f5',
  'green-tint': '#123222',
  'red-tint': '#46191a',
};

const properties = (scheme: typeof light): string =>
  `:root{${Object.entries(scheme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')}}`;

/** The colours of a chart by themselves, light or dark as whoever looks has it. */
export const colours = `${properties(light)}@media (prefers-color-scheme:dark){${properties(dark)}}`;

/** All the styles of a chart's page. Never anything of a record in them: they are allowed by their hash. */
export const pageStyles = `${colours}
:root{color-scheme:light dark}
body{margin:0;background:var(--surface);color:var(--ink-1);font:1rem/1.5 'Source Sans 3',system-ui,sans-serif}
main{padding:16px;max-width:752px;box-sizing:border-box}
h1{font-size:1.25rem;line-height:1.3;margin:0}
p{margin:4px 0}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
.invented{border:2px solid var(--ink-1);padding:4px 8px;margin:0 0 12px;font-weight:700}
footer{color:var(--ink-3);font-size:.875rem;margin-top:12px}
summary{cursor:pointer;min-height:24px;padding:4px 0;text-decoration:underline}
summary:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
table{border-collapse:collapse;width:100%;margin-top:8px}
caption{text-align:start;font-weight:700}
th,td{text-align:start;vertical-align:top;border-top:1px solid var(--line);padding:4px 12px 4px 0}
@media (max-width:620px){.wide{display:none}.narrow{display:block}}
`;
