// Runs in a page before any script of its own, as it is: what it sees is in `window.seen`.
{
  const seen = { shift: 0, tasks: [] };
  window.seen = seen;

  const observe = (type, act) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({
      type,
      buffered: true,
    });
  observe("layout-shift", ({ value }) => {
    seen.shift += value;
  });
  observe("longtask", ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, end: startTime + duration });
  });

  const isThere = () => {
    const { lang, dataset } = document.documentElement;
    const wanted = lang === "ur" ? /nastaliq/i : /serif/i;
    return (
      !dataset.faces?.includes("waiting") &&
      [...document.fonts].some(({ family, status }) => status === "loaded" && wanted.test(family))
    );
  };
  const look = () => {
    if (!document.body || !isThere()) {
      requestAnimationFrame(look);
      return;
    }
    seen.there = performance.now();
    // This frame lays it out and paints it; the next one begins after that.
    requestAnimationFrame(() => {
      seen.next = performance.now();
    });
  };
  requestAnimationFrame(look);
}
