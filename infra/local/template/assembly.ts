// Reads a synthesized cloud assembly (`cdk.out`): its stacks, their templates and where each asset lies.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isObject, type JsonObject, objectOf, textOf, textsOf } from './values.ts'

export interface StackTemplate {
  readonly name: string
  readonly artifactId: string
  /** Region that the stack is written for; undefined when it fits any. */
  readonly region: string | undefined
  readonly template: JsonObject
  /** Where a file asset lies on this disk, by its object key in the asset bucket (`<hash>.zip`). */
  readonly assetPaths: ReadonlyMap<string, string>
}

const readJson = (path: string): JsonObject => objectOf(JSON.parse(readFileSync(path, 'utf8')))

/** All stacks of an assembly, nested assemblies (stages) included, each after the stacks that it depends on. */
export function readAssembly(directory: string): readonly StackTemplate[] {
  const root = resolve(directory)
  const artifacts = objectOf(readJson(join(root, 'manifest.json')).artifacts)
  const stacks: StackTemplate[] = []
  const seen = new Set<string>()

  const visit = (id: string): void => {
    const artifact = artifacts[id]
    if (seen.has(id) || !isObject(artifact)) return
    seen.add(id)
    for (const dependency of textsOf(artifact.dependencies)) visit(dependency)
    const properties = objectOf(artifact.properties)
    if (artifact.type === 'cdk:cloud-assembly') {
      stacks.push(...readAssembly(join(root, textOf(properties.directoryName) ?? '')))
    } else if (artifact.type === 'aws:cloudformation:stack') {
      stacks.push({
        name: textOf(properties.stackName) ?? id,
        artifactId: id,
        region: regionOf(textOf(artifact.environment)),
        template: readJson(join(root, textOf(properties.templateFile) ?? `${id}.template.json`)),
        assetPaths: assetPaths(root, artifacts, textsOf(artifact.dependencies)),
      })
    }
  }
  for (const id of Object.keys(artifacts)) visit(id)
  return stacks
}

/** From `aws://account/region`. */
function regionOf(environment: string | undefined): string | undefined {
  const region = environment?.split('/').at(-1)
  return region === 'unknown-region' ? undefined : region
}

function assetPaths(root: string, artifacts: JsonObject, dependencies: readonly string[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const id of dependencies) {
    const artifact = objectOf(artifacts[id])
    if (artifact.type !== 'cdk:asset-manifest') continue
    const manifest = readJson(join(root, textOf(objectOf(artifact.properties).file) ?? ''))
    for (const asset of Object.values(objectOf(manifest.files))) {
      const path = textOf(objectOf(objectOf(asset).source).path)
      if (path === undefined) continue
      for (const destination of Object.values(objectOf(objectOf(asset).destinations))) {
        const key = textOf(objectOf(destination).objectKey)
        if (key !== undefined) paths.set(key, resolve(root, path))
      }
    }
  }
  return paths
}
