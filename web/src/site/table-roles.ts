// The roles of a table's parts, written out because a table that is folded on a phone loses its own.

/** To be spread: the linter rightly calls them redundant in a table that is not folded. */
export const tableRoles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
