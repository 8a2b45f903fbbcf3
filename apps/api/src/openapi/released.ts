/** The API as it was released last: what a caller may rest on. */
export const released = new URL('released.json', import.meta.url);
