// Opens a paper's bytes and draws its pages, with the words over them. The drawing code is fetched when first needed.

export type OpenPaper = {
  pages: number;
  /** Size of the first page in points; papers here have one size throughout. */
  width: number;
  height: number;
  /** Draws a page into a node; returns what ends the drawing. */
  draw(number: number, scale: number, node: HTMLElement): () => void;
  close(): void;
};

export async function openPaper(bytes: Uint8Array): Promise<OpenPaper> {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?worker"),
  ]);
  const port = new PdfWorker();
  // Its declaration knows only the default of this setting, which is nothing.
  const worker = new pdfjs.PDFWorker({ port: port as unknown as null });
  // The bytes go over to the worker: a copy goes, so that they can be drawn again later.
  const task = pdfjs.getDocument({ data: bytes.slice(), worker, enableXfa: false, useWasm: false });
  const paper = await task.promise;
  const first = (await paper.getPage(1)).getViewport({ scale: 1 });

  async function paint(number: number, scale: number, node: HTMLElement, gone: () => boolean, ends: (() => void)[]) {
    const page = await paper.getPage(number);
    if (gone()) return;
    const viewport = page.getViewport({ scale });
    const sharp = window.devicePixelRatio || 1;
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
    ends.push(() => drawing.cancel());
    await drawing.promise;
    if (gone()) return;
    const words = document.createElement("div");
    words.className = "words";
    words.style.setProperty("--total-scale-factor", String(scale));
    const layer = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
    ends.push(() => layer.cancel());
    await layer.render();
    if (!gone()) node.replaceChildren(canvas, words);
  }

  return {
    pages: paper.numPages,
    width: first.width,
    height: first.height,
    draw(number, scale, node) {
      let over = false;
      const ends: (() => void)[] = [];
      paint(number, scale, node, () => over, ends).catch((fault: unknown) => {
        // A drawing that was called off is no fault.
        if (!over) node.dataset.fault = fault instanceof Error ? fault.name : "unknown";
      });
      return () => {
        over = true;
        for (const end of ends) end();
      };
    },
    close() {
      void task.destroy();
      worker.destroy();
      port.terminate();
    },
  };
}
