// rows.js - which row of a document lies at an offset. Pure.

/** The row that holds `offset`, or null. Rows are sorted and never overlap. */
export function rowAt(rows, offset) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low < rows.length && rows[low].start <= offset ? low : null;
}

/** The rows of all quotations around `offset`, the outermost first. */
export function rowsAt(quotes, offset) {
  const inside = ([start, end]) => start <= offset && offset < end;
  return quotes.flatMap((quote, row) => (quote.fragments.some(inside) ? [row] : []));
}

/** A quotation's pieces as spans. */
export const fragmentsOf = quote => quote.fragments.map(([start, end]) => ({ start, end }));
