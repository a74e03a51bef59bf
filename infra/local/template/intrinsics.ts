// Evaluates CloudFormation's intrinsic functions over one template value.
import { isObject, type JsonObject, listOf, objectOf, textOf } from './values.ts'

/** What a template value may refer to; each member throws when there is no such thing. */
export interface Scope {
  reference(name: string): unknown
  attribute(logicalId: string, name: string): unknown
  condition(name: string): boolean
  mapping(map: string, first: string, second: string): unknown
  imported(exportName: string): unknown
  output(stackName: string, outputName: string): unknown
  readonly region: string
}

/** `AWS::NoValue`: the property that holds it is left out. */
export const noValue = Symbol('AWS::NoValue')

type Evaluate = (argument: unknown, scope: Scope) => unknown

const text = (value: unknown, where: string): string => {
  const found = textOf(value)
  if (found === undefined) throw new Error(`${where} needs a text, not ${JSON.stringify(value)}`)
  return found
}

function join(argument: unknown, scope: Scope): string {
  const [separator, parts] = listOf(argument)
  return listOf(evaluate(parts, scope))
    .map(part => text(part, 'Fn::Join'))
    .join(text(separator, 'Fn::Join'))
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, given] = Array.isArray(argument) ? argument : [argument, {}]
  const values = objectOf(given)
  return text(template, 'Fn::Sub').replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`
    const key = name.trim()
    if (key in values) return text(evaluate(values[key], scope), 'Fn::Sub')
    const dot = key.indexOf('.')
    const value = dot === -1 ? scope.reference(key) : scope.attribute(key.slice(0, dot), key.slice(dot + 1))
    return text(value, `Fn::Sub \${${key}}`)
  })
}

function attribute(argument: unknown, scope: Scope): unknown {
  const [logicalId, ...names] = Array.isArray(argument) ? argument : text(argument, 'Fn::GetAtt').split('.')
  return scope.attribute(text(logicalId, 'Fn::GetAtt'), names.map(name => text(evaluate(name, scope), 'Fn::GetAtt')).join('.'))
}

function select(argument: unknown, scope: Scope): unknown {
  const [index, list] = listOf(argument)
  const items = listOf(evaluate(list, scope))
  const position = Number(text(evaluate(index, scope), 'Fn::Select'))
  if (!(position in items)) throw new Error(`Fn::Select asks for item ${position} of ${items.length}`)
  return items[position]
}

const evaluated = (argument: unknown, scope: Scope) => listOf(argument).map(item => evaluate(item, scope))

const functions: { readonly [name: string]: Evaluate } = {
  Ref: (argument, scope) => scope.reference(text(argument, 'Ref')),
  Condition: (argument, scope) => scope.condition(text(argument, 'Condition')),
  'Fn::GetAtt': attribute,
  'Fn::Sub': substitute,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = listOf(argument)
    return text(evaluate(whole, scope), 'Fn::Split').split(text(separator, 'Fn::Split'))
  },
  'Fn::ImportValue': (argument, scope) => scope.imported(text(evaluate(argument, scope), 'Fn::ImportValue')),
  'Fn::GetStackOutput': (argument, scope) => {
    const given = objectOf(evaluate(argument, scope))
    return scope.output(text(given.StackName, 'Fn::GetStackOutput'), text(given.OutputName, 'Fn::GetStackOutput'))
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = evaluated(argument, scope).map(item => text(item, 'Fn::FindInMap'))
    return scope.mapping(map ?? '', first ?? '', second ?? '')
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = listOf(argument)
    return evaluate(scope.condition(text(condition, 'Fn::If')) ? yes : no, scope)
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = evaluated(argument, scope)
    return JSON.stringify(left) === JSON.stringify(right)
  },
  'Fn::And': (argument, scope) => evaluated(argument, scope).every(item => item === true),
  'Fn::Or': (argument, scope) => evaluated(argument, scope).some(item => item === true),
  'Fn::Not': (argument, scope) => evaluated(argument, scope)[0] !== true,
  'Fn::Base64': (argument, scope) => Buffer.from(text(evaluate(argument, scope), 'Fn::Base64')).toString('base64'),
  'Fn::GetAZs': (_, scope) => ['a', 'b', 'c'].map(zone => `${scope.region}${zone}`),
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(evaluate(argument, scope)),
  'Fn::Length': (argument, scope) => listOf(evaluate(argument, scope)).length,
}

/** The value with every intrinsic function in it replaced by what it stands for. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map(item => evaluate(item, scope)).filter(item => item !== noValue)
  if (!isObject(value)) return value
  const names = Object.keys(value)
  const only = names[0]
  if (names.length === 1 && only !== undefined) {
    const apply = Object.hasOwn(functions, only) && !(only === 'Condition' && isObject(value[only])) ? functions[only] : undefined
    if (apply !== undefined) return apply(value[only], scope)
    if (only.startsWith('Fn::')) throw new Error(`${only} is not known to the local reader`)
  }
  return evaluateObject(value, scope)
}

function evaluateObject(value: JsonObject, scope: Scope): JsonObject {
  const result: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    const evaluatedMember = evaluate(member, scope)
    if (evaluatedMember !== noValue) result[name] = evaluatedMember
  }
  return result
}
