// The thread that the identity provider runs in, with a clock of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { installShiftedClock, setClockOffset } from '../../functions/shifted-clock.ts'
import { startProvider } from './provider-server.ts'
import type { Command } from './provider-worker-messages.ts'

installShiftedClock()
setClockOffset(workerData.clockOffsetMs)
const provider = await startProvider(workerData.options)

async function obey(command: Command): Promise<void> {
  if (command.kind === 'outage') provider.setOutage(command.isOut)
  else if (command.kind === 'clock') setClockOffset(command.milliseconds)
  else await provider.stop()
  parentPort?.postMessage('done')
}

parentPort?.on('message', (command: Command) => void obey(command))
parentPort?.postMessage({ issuer: provider.issuer })
