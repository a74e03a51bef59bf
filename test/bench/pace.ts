// How long the portal takes to start on this machine, and how many submissions a second it answers.
import { rmSync } from 'node:fs'
import { submitLawsuit } from '../../demonstration/file-lawsuit.ts'
import { freshDirectory, startPortal } from '../support/portal-process.ts'
import { median, printTable } from './figures.ts'
import { filer, type Stage, typedName } from './stage.ts'

const atOnce = 6

export const submissionPace = async (stage: Stage, count: number): Promise<void> => {
  const client = await stage.signedIn(filer)
  const waiting = await stage.copies(count)
  const began = performance.now()
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await submitLawsuit(client, next, typedName)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const answered = (performance.now() - began) / 1000
  await stage.rest()
  const settled = (performance.now() - began) / 1000
  printTable(
    `Submissions through the front (${count}, ${atOnce} at once; stand-ins, functions and workers share this machine)`,
    ['', 'a second'],
    [
      ['receipts answered', (count / answered).toFixed(1)],
      ['with everything that follows: papers, locks, notices', (count / settled).toFixed(1)],
    ],
  )
}

export const startTimes = async (starts: number): Promise<void> => {
  const directory = freshDirectory()
  const seconds: number[] = []
  for (let start = 0; start <= starts; start += 1) {
    const portal = await startPortal(directory)
    seconds.push(portal.secondsToStart)
    await portal.stop()
  }
  rmSync(directory, { recursive: true, force: true })
  const [fresh = 0, ...again] = seconds
  printTable(
    'Start of the portal, built before (seconds to “ready”)',
    ['', 'seconds'],
    [
      ['on an empty data directory', fresh.toFixed(1)],
      [`on one with data (median of ${again.length})`, median(again).toFixed(1)],
    ],
  )
}
