import type { Attributes, Drawing, Mark } from './mark.ts';
import type { Palette } from './palette.ts';

/**
 * The drawing as a file that stands alone (SVG 1.1, UTF-8). `words` is the sentence a screen reader says for it; the sheet
 * is painted in the palette's surface, for not every viewer shows one. `styles` gives the colours that a palette of custom
 * properties names, where no page does.
 */
export function svgOf({ width, height, marks }: Drawing, words: string, palette: Palette, styles = ''): string {
  const head = written({ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` });
  const look = written({ role: 'img', fontFamily: palette.font });
  const sheet = `<rect${written({ width, height, fill: palette.surface })}/>`;
  const style = styles && `<style>${styles}</style>`;
  return `<svg${head}${look}><title>${escaped(words)}</title>${style}${sheet}${marks.map(elementOf).join('')}</svg>`;
}

function elementOf({ tag, attributes, within }: Mark): string {
  const inner = within.map((each) => (typeof each === 'string' ? escaped(each) : elementOf(each))).join('');
  return `<${tag}${written(attributes)}${inner ? `>${inner}</${tag}>` : '/>'}`;
}

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${spelled(name)}="${escaped(String(value))}"`)
    .join('');

const asTheyAre = new Set(['viewBox']);
const spelled = (name: string): string =>
  asTheyAre.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
