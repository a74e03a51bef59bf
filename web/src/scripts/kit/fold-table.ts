// A table whose rows become cards on a phone; roles are written out because a folded table loses its own — as FoldTable.astro.
import { type Child, h } from './h.ts'

export type Column<Row> = {
  readonly heading: string
  readonly cell: (row: Row) => Child
  /** Money, counts and dates: tabular figures, set right. */
  readonly figures?: boolean | undefined
}

export function foldTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): HTMLTableElement {
  return h(
    'table',
    { class: 'fold', role: 'table' },
    h('caption', {}, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map(column =>
          h('th', { role: 'columnheader', scope: 'col', class: column.figures ? 'figures' : undefined }, column.heading),
        ),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map(row =>
        h(
          'tr',
          { role: 'row' },
          columns.map(column =>
            h('td', { role: 'cell', 'data-label': column.heading, class: column.figures ? 'figures' : undefined }, column.cell(row)),
          ),
        ),
      ),
    ),
  )
}
