// `npm start`: the portal on this machine. PORT (8080) and LOCAL_DIRECTORY (.local) let several copies run together.
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countsAfterSeed, root, seedProgram } from './local.config.ts'
import { type PortalOptions, startPortal } from './project/start-portal.ts'
import { watchSources } from './project/watch.ts'

const { env } = process
const number = (name: string): number | undefined => (env[name] ? Number(env[name]) : undefined)
const directory = resolve(root, env.LOCAL_DIRECTORY ?? '.local')
const progress = (line: string): void => console.log(line)
const redeliverAfterSeconds = number('LOCAL_REDELIVER_SECONDS')

const options: PortalOptions = {
  directory,
  port: number('PORT') ?? 8080,
  firewallBlocks: env.LOCAL_FIREWALL !== 'off',
  withSite: env.LOCAL_SITE !== 'off',
  progress,
  ...(redeliverAfterSeconds === undefined ? {} : { redeliverAfterSeconds }),
}

/** Invented filings for a new data directory; the portal can be used meanwhile. */
async function seed(origin: string): Promise<void> {
  const marker = join(directory, 'seeded')
  if (env.LOCAL_SEED === 'off' || existsSync(marker) || !existsSync(join(root, seedProgram))) return
  writeFileSync(marker, new Date().toISOString())
  progress('filling the portal with invented filings …')
  const child = spawn(process.execPath, [seedProgram, origin], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise(resolveExit => child.once('exit', resolveExit))
  for (const name of countsAfterSeed) await fetch(`${origin}/_local/schedules/${name}`, { method: 'POST' })
  progress(code === 0 ? 'filled with invented filings' : 'filling stopped with an error; the portal runs without the rest')
}

async function main(): Promise<void> {
  const began = performance.now()
  let local = await startPortal(options)
  const port = Number(new URL(local.origin).port)
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await local.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  // A parent that forked this process and ends takes the portal with it.
  process.on('disconnect', () => void stop())

  for (const { login, role, name } of local.status.people) progress(`  sign in as ${login.padEnd(12)} ${role.padEnd(14)} ${name}`)
  progress(`system and mails at ${local.origin}/_local; started in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  progress(`ready ${local.origin}`)
  process.send?.({ ready: local.origin })
  void seed(local.origin)

  if (process.argv.includes('--watch')) {
    watchSources({
      current: () => local,
      progress,
      restart: async () => {
        await local.stop()
        local = await startPortal({ ...options, port })
        progress(`ready ${local.origin}`)
      },
    })
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
