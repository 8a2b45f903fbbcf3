/** The icons that only pages draw: they load with the first page that has one. */
export const closeIcon = 'M5 5l10 10M15 5 5 15';
export const upIcon = 'M5 12.5l5-5 5 5';
export const previousIcon = 'M12.5 5l-5 5 5 5';
export const filterIcon = 'M3 5h14M5.5 10h9M8.2 15h3.6';
export const columnsIcon = 'M3.5 4h13v12h-13zM7.8 4v12M12.2 4v12';
export const downloadIcon = 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13';
export const uploadIcon = 'M10 12.5v-9M6 7l4-4 4 4M3.5 16.5h13';
export const copyIcon =
  'M7.5 7h8a.8.8 0 0 1 .8.8v8a.8.8 0 0 1-.8.8h-8a.8.8 0 0 1-.8-.8v-8a.8.8 0 0 1 .8-.8zM13.3 7V4.3a.8.8 0 0 0-.8-.8h-8a.8.8 0 0 0-.8.8v8a.8.8 0 0 0 .8.8h2.2';
export const linkIcon = 'M8.5 11.5l3-3M9 6l1.7-1.7a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.7 1.7a3.5 3.5 0 0 1-5-5L6 9';
export const editIcon = 'M4 16l.7-3.3L13.3 4a1.2 1.2 0 0 1 1.7 0l1 1a1.2 1.2 0 0 1 0 1.7L7.3 15.3zM11.8 5.5l2.7 2.7';
export const archiveIcon = 'M3 4h14v3.5H3zM4 7.5h12V16H4zM8 10.5h4';
export const undoIcon = 'M7 4 3.5 7.5 7 11M3.7 7.5h7.8a4.3 4.3 0 0 1 0 8.6H8';
export const bellIcon =
  'M10 3a4.6 4.6 0 0 0-4.6 4.6c0 3.9-1.7 5.2-1.7 6h12.6c0-.8-1.7-2.1-1.7-6A4.6 4.6 0 0 0 10 3zM8.3 16.3a1.8 1.8 0 0 0 3.4 0';
export const dragIcon =
  'M6.95 5a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M6.95 10a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M6.95 15a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M11.95 5a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M11.95 10a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0M11.95 15a.55.55 0 1 0 1.1 0 .55.55 0 1 0-1.1 0';
export const printIcon = 'M6 7.5V3h8v4.5M6 14.5H3.5v-7h13v7H14M6 12h8v5H6z';
