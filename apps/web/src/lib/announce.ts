let region: HTMLElement | undefined;

/** Says one sentence to a screen reader, politely, without moving anything on the screen. */
export const announce = (sentence: string) => {
  region ??= makeRegion();
  region.textContent = '';
  // Emptied first and filled in the next frame: the same sentence twice is then read twice.
  requestAnimationFrame(() => {
    if (region) region.textContent = sentence;
  });
};

const makeRegion = () => {
  const made = document.createElement('div');
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};
