// Opens the stacks of an assembly as one set of resources whose properties are evaluated on demand.
import type { StackTemplate } from './assembly.ts'
import { evaluate, noValue, type Scope } from './intrinsics.ts'
import { computeKinds } from './kinds/compute.ts'
import { dataKinds } from './kinds/data.ts'
import { edgeKinds } from './kinds/edge.ts'
import { inertKinds } from './kinds/inert.ts'
import type { Kinds } from './kinds/kind.ts'
import type { Naming } from './naming.ts'
import { isObject, type JsonObject, listOf, objectOf, textOf } from './values.ts'

export interface Resource {
  readonly stack: string
  readonly logicalId: string
  readonly type: string
  /** Every intrinsic evaluated; dynamic references (`{{resolve:…}}`) stand as they are. */
  readonly properties: JsonObject
  readonly ref: string
  readonly arn: string
  readonly metadata: JsonObject
  attribute(name: string): unknown
}

export interface Templates {
  readonly resources: readonly Resource[]
  ofType(...types: readonly string[]): readonly Resource[]
  /** The resource of that type whose `Ref` or ARN is given. */
  find(reference: unknown, ...types: readonly string[]): Resource | undefined
  assetPath(objectKey: string): string | undefined
  readonly outputs: ReadonlyMap<string, unknown>
}

export interface TemplateOptions {
  readonly region: string
  readonly account: string
  readonly queueAddress: string
}

const kinds: Kinds = { ...dataKinds, ...computeKinds, ...edgeKinds, ...inertKinds }

/** Fails with every resource whose type the reader does not know, so that a template cannot run in part. */
function refuseUnknownTypes(stacks: readonly StackTemplate[]): void {
  const unknown = stacks.flatMap(stack =>
    Object.entries(objectOf(stack.template.Resources)).flatMap(([logicalId, resource]) => {
      const type = textOf(objectOf(resource).Type) ?? 'no type'
      return Object.hasOwn(kinds, type) ? [] : [`${logicalId} (${type}) in stack ${stack.name}`]
    }),
  )
  if (unknown.length > 0) throw new Error(`the local reader does not know the type of: ${unknown.join(', ')}`)
}

export function openTemplates(stacks: readonly StackTemplate[], options: TemplateOptions): Templates {
  refuseUnknownTypes(stacks)
  const byStack = new Map<string, Map<string, Resource>>()
  const exported = new Map<string, () => unknown>()
  const outputs = new Map<string, () => unknown>()
  const failingAt = <T>(where: string, act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  for (const stack of stacks) {
    const resources = new Map<string, Resource>()
    const own = { ...options, region: stack.region ?? options.region }
    const scope = stackScope(stack, own, resources, exported, outputs)
    for (const [logicalId, declared] of Object.entries(objectOf(stack.template.Resources))) {
      const condition = textOf(objectOf(declared).Condition)
      if (condition !== undefined && !scope.condition(condition)) continue
      resources.set(logicalId, openResource(stack.name, logicalId, objectOf(declared), scope, own))
    }
    for (const [name, declared] of Object.entries(objectOf(stack.template.Outputs))) {
      const output = objectOf(declared)
      const value = () => failingAt(`output ${name} of ${stack.name}`, () => evaluate(output.Value, scope))
      outputs.set(`${stack.name}.${name}`, value)
      const exportName = textOf(evaluate(objectOf(output.Export).Name, scope))
      if (exportName !== undefined) exported.set(exportName, value)
    }
    byStack.set(stack.name, resources)
  }

  const all = [...byStack.values()].flatMap(resources => [...resources.values()])
  const ofType = (...types: readonly string[]) => all.filter(resource => types.includes(resource.type))
  return {
    resources: all,
    ofType,
    find: (reference, ...types) => ofType(...types).find(resource => resource.ref === reference || resource.arn === reference),
    assetPath: key => stacks.flatMap(stack => stack.assetPaths.get(key) ?? [])[0],
    outputs: new Map([...outputs].map(([name, value]) => [name, value()])),
  }
}

function openResource(stack: string, logicalId: string, declared: JsonObject, scope: Scope, options: TemplateOptions): Resource {
  const type = textOf(declared.Type) ?? ''
  const kind = kinds[type] ?? { ref: () => logicalId }
  let evaluated: JsonObject | undefined
  const properties = (): JsonObject => {
    try {
      evaluated ??= objectOf(evaluate(declared.Properties ?? {}, scope))
      return evaluated
    } catch (error) {
      throw new Error(`${logicalId} in ${stack}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const naming: Naming = {
    ...options,
    stack,
    logicalId,
    get properties() {
      return properties()
    },
  }
  const attribute = (name: string): unknown => {
    const read = kind.attributes?.[name]
    if (read === undefined) throw new Error(`${logicalId} (${type}) has no attribute ${name} that the local reader knows`)
    return read(naming)
  }
  return {
    stack,
    logicalId,
    type,
    get properties() {
      return properties()
    },
    get ref() {
      return kind.ref(naming)
    },
    get arn() {
      for (const name of ['Arn', 'FunctionARN', 'TopicArn', 'AliasArn', 'FunctionArn', 'PolicyArn']) {
        const read = kind.attributes?.[name]
        if (read !== undefined) return textOf(read(naming)) ?? ''
      }
      return kind.ref(naming)
    },
    metadata: objectOf(declared.Metadata),
    attribute,
  }
}

function stackScope(
  stack: StackTemplate,
  options: TemplateOptions,
  resources: ReadonlyMap<string, Resource>,
  exported: ReadonlyMap<string, () => unknown>,
  outputs: ReadonlyMap<string, () => unknown>,
): Scope {
  const { Parameters, Mappings, Conditions } = stack.template
  const pseudo: { readonly [name: string]: unknown } = {
    'AWS::Region': options.region,
    'AWS::AccountId': options.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${options.region}:${options.account}:stack/${stack.name}/00000000-0000-4000-a000-000000000000`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  }
  const get = (logicalId: string): Resource => {
    const resource = resources.get(logicalId)
    if (resource === undefined) throw new Error(`${stack.name} has no resource or parameter ${logicalId}`)
    return resource
  }
  const scope: Scope = {
    region: options.region,
    reference: name => {
      if (name in pseudo) return pseudo[name]
      const parameter = objectOf(Parameters)[name]
      return isObject(parameter) ? parameter.Default : get(name).ref
    },
    attribute: (logicalId, name) => get(logicalId).attribute(name),
    condition: name => {
      if (!(name in objectOf(Conditions))) throw new Error(`${stack.name} has no condition ${name}`)
      return evaluate(objectOf(Conditions)[name], scope) === true
    },
    mapping: (map, first, second) => {
      const value = objectOf(objectOf(objectOf(Mappings)[map])[first])[second]
      if (value === undefined) throw new Error(`${stack.name} maps nothing at ${map}.${first}.${second}`)
      return Array.isArray(value) ? listOf(value) : value
    },
    imported: name => {
      const value = exported.get(name)
      if (value === undefined) throw new Error(`no stack before ${stack.name} exports ${name}`)
      return value()
    },
    output: (stackName, name) => {
      const value = outputs.get(`${stackName}.${name}`)
      if (value === undefined) throw new Error(`no stack before ${stack.name} has the output ${stackName}.${name}`)
      return value()
    },
  }
  return scope
}
