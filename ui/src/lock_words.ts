// The recovery words typed back from paper, held against those that were shown.

/** How far what was typed agrees: how many words from the first on, and which is the first that differs. */
export function agree(typed: string, words: string[]): { right: number; wrong: number | null; all: boolean } {
  const found = typed.toLowerCase().split(/[\s,.;:0-9]+/).filter((word) => word !== "");
  let right = 0;
  while (right < found.length && right < words.length && found[right] === words[right]?.toLowerCase()) right += 1;
  // The last word may still be on its way.
  const unfinished = !/[\s,.;:]$/.test(typed) && right === found.length - 1 && (words[right] ?? "").startsWith(found[right] ?? "");
  const wrong = right < found.length && !unfinished ? right : null;
  return { right, wrong, all: right === words.length && found.length === words.length };
}
