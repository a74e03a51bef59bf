// Moving from row to row by keyboard: j and k anywhere on the page while they are switched on, arrows while a row has the focus.

const typing = 'input, textarea, select, [contenteditable]'

/** The row to go to: the next or previous of the one that has the focus, the first when none has. */
export function rowAfter(focused: number, rows: number, step: 1 | -1): number {
  if (rows === 0) return -1
  if (focused < 0) return step === 1 ? 0 : rows - 1
  return Math.min(rows - 1, Math.max(0, focused + step))
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** `links`: the links of the rows now on the page. A single letter is a key only while `lettersOn` says so (WCAG 2.1.4). */
export function watchRowKeys(links: () => readonly HTMLElement[], lettersOn: () => boolean): void {
  document.addEventListener('keydown', event => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.matches(typing)) return
    const rows = links()
    const active = document.activeElement
    const focused = active instanceof HTMLElement ? rows.indexOf(active) : -1
    if (event.key.length === 1 ? !lettersOn() : focused < 0) return
    const row = rows[rowAfter(focused, rows.length, step)]
    if (row === undefined) return
    event.preventDefault()
    row.focus()
    row.scrollIntoView({ block: 'nearest' })
  })
}
