// The portal's templates as the tests read them: synthesized once per test file, with a line of code in place of the bundles.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { createPortal } from '../../infra/portal.ts'
import { stages } from '../../infra/stages.ts'

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

const assembly = createPortal({
  stage: stages.demonstration,
  release: '0.0.0',
  codeOf: () => Code.fromInline('export const handler = async () => {}'),
  outdir: mkdtempSync(join(tmpdir(), 'portal-template-')),
}).synth()

export const stacks = assembly.stacks

export const resources: readonly Found[] = stacks.flatMap(stack =>
  Object.entries<Resource>(stack.template.Resources).map(([id, resource]) => ({
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
