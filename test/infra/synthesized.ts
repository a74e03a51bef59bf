// The portal's templates as the tests read them: the very ones that run on this machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Template } from 'aws-cdk-lib/assertions'
import { builtTemplates } from '../support/built-portal.ts'

type Resource = ReturnType<Template['findResources']>[string]

export interface Found {
  stack: string
  id: string
  type: string
  resource: Resource
  properties: Resource
}

export interface Statement {
  Effect: string
  Action: string | string[]
  Resource: unknown
  Condition?: unknown
}

interface Stack {
  id: string
  terminationProtection: boolean
  template: { Resources: Record<string, Resource> }
}

const assembly = await builtTemplates()
const read = (file: string) => JSON.parse(readFileSync(join(assembly, file), 'utf8'))

interface Artifact {
  type: string
  properties: { templateFile: string; terminationProtection?: boolean }
}

const artifacts: Record<string, Artifact> = read('manifest.json').artifacts

export const stacks: readonly Stack[] = Object.entries(artifacts)
  .filter(([, { type }]) => type === 'aws:cloudformation:stack')
  .map(([id, { properties }]) => ({
    ...{ id, terminationProtection: properties.terminationProtection ?? false, template: read(properties.templateFile) },
  }))

export const resources: readonly Found[] = stacks.flatMap(stack =>
  Object.entries(stack.template.Resources).map(([id, resource]) => ({
    stack: stack.id,
    id,
    type: resource.Type,
    resource,
    properties: resource.Properties ?? {},
  })),
)

export const ofType = (type: string): readonly Found[] => resources.filter(each => each.type === type)

/** Whether a value of a template points at a resource, in its own stack or through an export, whatever the intrinsic function. */
export const pointsAt = (value: unknown, { id }: Found): boolean => JSON.stringify(value ?? null).includes(id)

export const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** What a function may do: the statements of its role. */
export const statementsOf = (target: Found): readonly Statement[] => {
  const role = ofType('AWS::IAM::Role').find(each => each.stack === target.stack && pointsAt(target.properties.Role, each))
  const policies: readonly { PolicyDocument: { Statement: Statement[] } }[] = role?.properties.Policies ?? []
  return policies.flatMap(policy => policy.PolicyDocument.Statement)
}

/** `cua-cong-demonstration-filings-party` → `filings-party`. */
export const shortName = (target: Found): string => String(target.properties.FunctionName).replace('cua-cong-demonstration-', '')

export const lambdas = ofType('AWS::Lambda::Function')
