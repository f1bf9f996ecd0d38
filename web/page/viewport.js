// viewport.js - tells when another part of the article has come into view; at most once a frame

export function listenToView(update) {
  let due = false;
  const later = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      update();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  return later;
}
