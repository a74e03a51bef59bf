// Names a process so that another one with the same number, after a restart of the machine, is not taken for it.
import { readFileSync } from 'node:fs'

/** Number and, where the system tells it, start time (field 22 of /proc/<pid>/stat). */
export function processMark(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
    return `${processId} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return String(processId)
  }
}

export function isRunning(mark: string): boolean {
  const processId = Number(mark.split(' ')[0])
  if (!(processId > 0)) return false
  try {
    process.kill(processId, 0)
  } catch {
    return false
  }
  return processMark(processId) === mark
}
