/** Copies what a table shows for Excel: as text with tabs and as HTML. Controls and hidden words stay behind. */
export const copyTable = async (table: HTMLTableElement | null) => {
  if (!table) return;
  const rows = [...table.rows].map((row) =>
    [...row.cells].filter((cell) => !cell.matches('.select-cell, .control-cell')).map(wordsOf),
  );
  const html = `<table>${rows.map((row) => `<tr>${row.map((words) => `<td>${escape(words)}</td>`).join('')}</tr>`).join('')}</table>`;
  const parts = { 'text/plain': rows.map((row) => row.join('\t')).join('\n'), 'text/html': html };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
};

const wordsOf = (cell: HTMLTableCellElement) => {
  const copy = cell.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.visually-hidden, svg').forEach((each) => each.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
