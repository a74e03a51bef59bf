// What a benchmark says: medians, their spread, and lines with a target beside each.

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

/** Half of the values lie between these two: how noisy the machine was. */
export const middleHalf = (values: readonly number[]): string => `${quantile(values, 0.25).toFixed(1)}–${quantile(values, 0.75).toFixed(1)}`

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

/** ✓ or ✗ against the most that is wanted; a benchmark never fails for it. */
export const verdict = (value: number, most: number | undefined): string => (most === undefined ? '' : value <= most ? '✓' : '✗')

const widthOf = (cells: readonly string[]): number => Math.max(...cells.map(cell => [...cell].length))

const isNumber = (cell: string): boolean => /^[\d.–-]/.test(cell)

/** Columns as wide as they must be; numbers to the right. */
export const printTable = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): void => {
  const widths = head.map((name, column) => widthOf([name, ...rows.map(row => row[column] ?? '')]))
  const line = (cells: readonly string[], toTheRight: (cell: string, column: number) => boolean): string =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length)
        return toTheRight(cell, column) ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  const numeric = head.map((_, column) => rows.some(row => isNumber(row[column] ?? '')))
  console.log(`\n${title}`)
  console.log(`  ${line(head, (_, column) => numeric[column] ?? false)}`)
  for (const row of rows) console.log(`  ${line(row, cell => isNumber(cell))}`)
  for (const note of notes) console.log(`  ${note}`)
}
