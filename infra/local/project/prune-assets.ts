// Takes away bundles that no template names any more; a copy that still runs from them had an hour to be restarted.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const keptMilliseconds = 3_600_000

export function pruneAssets(assembly: string): void {
  const names = readdirSync(assembly)
  const manifests = names.filter(name => name.endsWith('.assets.json')).map(name => readFileSync(join(assembly, name), 'utf8'))
  for (const name of names.filter(each => each.startsWith('asset.'))) {
    const path = join(assembly, name)
    const isNamed = manifests.some(manifest => manifest.includes(name))
    if (!isNamed && Date.now() - statSync(path).mtimeMs > keptMilliseconds) rmSync(path, { recursive: true, force: true })
  }
}
