// Turns types of the SDK's declarations into JSON Schema: literals to enumerations, optional members to optional properties, named types to definitions.
import ts from 'typescript'

export type Schema = { readonly [keyword: string]: unknown }

export interface TypeReader {
  schemaOf(type: ts.Type): Schema
  /** Every named type that was met, by name. */
  readonly definitions: ReadonlyMap<string, Schema>
}

export interface TypeReaderOptions {
  readonly checker: ts.TypeChecker
  /** Directory of the resources; what is declared under it is named by its path. */
  readonly resourcesDirectory: string
  /** `object` names of resources that are described; all others are cut to their identity. */
  readonly keptResources: ReadonlySet<string>
  /** Members of the types that have one member for each of sixty kinds of payment (details, options, next action): these are described. */
  readonly keptMethods: ReadonlySet<string>
}

/** The declarations say `number` for both; the API's decimals are its rates and shares. */
const isDecimalName = (name: string): boolean => /(^|_)(rate|percent|percentage|latitude|longitude)$/.test(name)

const identityOnly: Schema = {
  type: 'object',
  required: ['id', 'object'],
  properties: { id: { type: 'string' }, object: { type: 'string' } },
}

const isNumber = (schema: Schema): boolean => schema.type === 'integer'

export function createTypeReader({ checker, resourcesDirectory, keptResources, keptMethods }: TypeReaderOptions): TypeReader {
  const definitions = new Map<string, Schema>()

  function nameOf(symbol: ts.Symbol): string | undefined {
    const file = symbol.declarations?.[0]?.getSourceFile().fileName
    if (file === undefined || symbol.name.startsWith('__')) return undefined
    const module = file.startsWith(resourcesDirectory)
      ? file.slice(resourcesDirectory.length + 1).replace(/\.d\.ts$/, '')
      : file.replace(/^.*\//, '').replace(/\.d\.ts$/, '')
    const path = checker.getFullyQualifiedName(symbol).replace(/^".*?"\./, '')
    return `${module.replaceAll('/', '.')}.${path}`
  }

  const objectName = (type: ts.Type): string | undefined => {
    const member = type.getProperty('object')
    const declared = member && checker.getTypeOfSymbol(member)
    return declared?.isStringLiteral() ? declared.value : undefined
  }

  /** `string & Record<never, never>`: the SDK's way to say that more values may come. What the sandbox sends and takes is in the list. */
  const isOtherString = (type: ts.Type): boolean =>
    type.isIntersection() && type.types.some(part => (part.flags & ts.TypeFlags.String) !== 0)

  /** `deleted?: void` tells a resource from its deleted form. */
  const isNeverThere = (member: ts.Symbol): boolean => {
    const type = checker.getTypeOfSymbol(member)
    const parts = type.isUnion() ? type.types : [type]
    return parts.every(part => (part.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0)
  }

  function unionSchema(parts: readonly ts.Type[]): Schema {
    const literals = parts.filter(part => part.isStringLiteral()).map(part => part.value)
    const booleans = parts.filter(part => (part.flags & ts.TypeFlags.BooleanLiteral) !== 0)
    const nullable = parts.some(part => (part.flags & ts.TypeFlags.Null) !== 0)
    const others = parts.filter(
      part =>
        !part.isStringLiteral() &&
        !booleans.includes(part) &&
        (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0 &&
        !(isOtherString(part) && literals.length > 0),
    )
    const options = [
      ...(literals.length > 0 ? [{ enum: [...new Set(literals)].sort() }] : []),
      ...(booleans.length > 0 ? [{ type: 'boolean' }] : []),
      ...others.map(schemaOf),
      ...(nullable ? [{ type: 'null' }] : []),
    ]
    const distinct = [...new Map(options.map(option => [JSON.stringify(option), option])).values()]
    return distinct.length === 1 && distinct[0] ? distinct[0] : { anyOf: distinct }
  }

  function membersSchema(type: ts.Type, name: string | undefined): Schema {
    const index = checker.getIndexInfosOfType(type)[0]
    if (index && type.getProperties().length === 0) return { type: 'object', additionalProperties: schemaOf(index.type) }
    // An empty interface stands for any object.
    if (type.getProperties().length === 0) return { type: 'object' }
    const ofMethods = name !== undefined && /\.(PaymentMethodDetails|PaymentMethodOptions|DestinationDetails|NextAction)$/.test(name)
    const kept = type
      .getProperties()
      .filter(member => !isNeverThere(member) && (!ofMethods || member.name === 'type' || keptMethods.has(member.name)))
    const properties = kept.map(member => [member.name, memberSchema(member)] as const)
    const required = kept.filter(member => (member.flags & ts.SymbolFlags.Optional) === 0).map(member => member.name)
    return {
      type: 'object',
      properties: Object.fromEntries(properties.sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(required.length > 0 ? { required: required.sort() } : {}),
      additionalProperties: false,
    }
  }

  function memberSchema(member: ts.Symbol): Schema {
    const schema = schemaOf(checker.getTypeOfSymbol(member))
    if (!isDecimalName(member.name)) return schema
    const widened = (each: unknown): unknown =>
      typeof each === 'object' && each !== null && isNumber(each as Schema) ? { type: 'number' } : each
    return Array.isArray(schema.anyOf) ? { anyOf: schema.anyOf.map(widened) } : (widened(schema) as Schema)
  }

  function objectSchema(type: ts.Type): Schema {
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference)
      return { type: 'array', items: element ? schemaOf(element) : {} }
    }
    const symbol = type.aliasSymbol ?? type.symbol
    const resource = objectName(type)
    if (resource === 'list') return listSchema(type)
    if (resource !== undefined && type.getProperty('id') && !keptResources.has(resource)) return identityOnly
    const name = nameOf(symbol)
    if (name === undefined) return membersSchema(type, undefined)
    if (!definitions.has(name)) {
      definitions.set(name, {})
      definitions.set(name, membersSchema(type, name))
    }
    return { $ref: `#/definitions/${name}` }
  }

  function listSchema(type: ts.Type): Schema {
    const data = type.getProperty('data')
    return {
      type: 'object',
      properties: {
        object: { const: 'list' },
        data: data ? schemaOf(checker.getTypeOfSymbol(data)) : {},
        has_more: { type: 'boolean' },
        url: { type: 'string' },
      },
      required: ['object', 'data', 'has_more', 'url'],
      additionalProperties: false,
    }
  }

  function schemaOf(type: ts.Type): Schema {
    // Decimals are a class of the SDK and text on the wire.
    if (isOtherString(type) || type.aliasSymbol?.name === 'Decimal') return { type: 'string' }
    if (type.isUnion()) return unionSchema(type.types)
    if (type.isStringLiteral()) return { const: type.value }
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
    if (type.flags & ts.TypeFlags.String) return { type: 'string' }
    if (type.flags & ts.TypeFlags.Number) return { type: 'integer' }
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' }
    if (type.flags & ts.TypeFlags.Object) return objectSchema(type)
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {}
    throw new Error(`type-schema: ${checker.typeToString(type)} is of a kind that no declaration of the SDK had before`)
  }

  return { schemaOf, definitions }
}
