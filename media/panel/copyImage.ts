/** How long the keyboard may take to come back from a menu to the page. */
const patience = 2000;

/** Puts a canvas on the clipboard as a PNG, on the background that it is seen on; `done` is called once it is there. */
export function copyImage(canvas: Element | null, background: string, done: () => void): void {
  if (!(canvas instanceof HTMLCanvasElement)) return;
  const picture = document.createElement("canvas");
  [picture.width, picture.height] = [canvas.width, canvas.height];
  const draw = picture.getContext("2d");
  if (draw === null) return;
  draw.fillStyle = background;
  draw.fillRect(0, 0, picture.width, picture.height);
  draw.drawImage(canvas, 0, 0);
  const image = new Promise<Blob>((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob === null) reject(new Error("The figure is too large for a picture."));
      else resolve(blob);
    }, "image/png");
  });
  void focused()
    .then(() => navigator.clipboard.write([new ClipboardItem({ "image/png": image })]))
    .then(done);
}

/** Browsers let only the page that has the keyboard write to the clipboard. */
function focused(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    window.addEventListener(
      "focus",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    window.focus();
  });
}
