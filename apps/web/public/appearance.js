// Before the first paint, so that a chosen theme never flashes: preferences.ts writes what is read here.
(function () {
  try {
    var chosen = JSON.parse(localStorage.getItem('trivet.preferences') || '{}');
    var root = document.documentElement;
    if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
    if (chosen.density === 'compact') root.dataset.density = 'compact';
  } catch {
    // Storage can be forbidden: the system's own preference then holds.
  }
})();
