// Runs a program that holds an engine in a process of its own, so that a test can kill it at any moment.
import { type ChildProcess, fork } from 'node:child_process'

export interface KilledHost {
  readonly endpoint: string
  readonly processId: number
  kill(): Promise<void>
}

/** The program gets the directory as its argument and sends its endpoint once it serves. */
export async function startHost(program: URL, directory: string): Promise<KilledHost> {
  const child: ChildProcess = fork(program, [directory], { stdio: 'inherit' })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('message', message => resolve(String(message)))
    void exited.then(() => reject(new Error(`${program.pathname} ended before it served.`)))
  })
  return {
    endpoint,
    processId: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
