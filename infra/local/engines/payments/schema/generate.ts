// `npm run stripe-schema` writes stripe-schema.json from the installed SDK, so that an upgrade shows what changed in the API. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { methodShape } from './operations.ts'
import { createTypeReader } from './type-schema.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const sdk = join(root, 'node_modules', 'stripe')
const resources = join(sdk, 'esm', 'resources')
const output = fileURLToPath(new URL('./stripe-schema.json', import.meta.url))

/** What a court's payments use of the API, and the sandbox plays. */
const played: Readonly<Record<string, readonly string[]>> = {
  'Checkout/Sessions': ['create', 'retrieve', 'list', 'expire', 'listLineItems'],
  PaymentIntents: ['retrieve', 'list'],
  Charges: ['retrieve', 'list'],
  Refunds: ['create', 'retrieve', 'list'],
  Disputes: ['retrieve', 'list'],
  Events: ['retrieve', 'list'],
  BalanceTransactions: ['retrieve', 'list'],
  Balance: ['retrieve'],
  Payouts: ['retrieve', 'list'],
}

const keptResources = new Set([
  'checkout.session',
  'item',
  'payment_intent',
  'charge',
  'refund',
  'dispute',
  'event',
  'balance_transaction',
  'balance',
  'payout',
])

const keptMethods = new Set(['card', 'customer_balance', 'redirect_to_url', 'use_stripe_sdk'])

/** The text of stripe-schema.json for the installed SDK. */
export function generateSchema(): string {
  const entry = join(sdk, 'esm', 'stripe.esm.node.d.ts')
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  })
  const checker = program.getTypeChecker()
  const reader = createTypeReader({ checker, resourcesDirectory: resources, keptResources, keptMethods })
  const sourceOf = (name: string): ts.SourceFile => {
    const source = program.getSourceFile(join(resources, `${name}.d.ts`))
    if (!source) throw new Error(`generate: the SDK has no resource ${name}`)
    return source
  }

  const base = sourceOf('Events').statements.find(each => ts.isInterfaceDeclaration(each) && each.name.text === 'EventBase')
  if (!base) throw new Error('generate: the SDK describes no events')

  const event = reader.schemaOf(checker.getTypeAtLocation(base))

  const operations = Object.entries(played).flatMap(([name, methods]) =>
    methods.map(method => {
      const shape = methodShape(checker, sourceOf(name), join(resources, `${name}.js`), method)
      return {
        name: `${name.replaceAll('/', '.')}.${method}`,
        method: shape.method,
        path: shape.path,
        isList: shape.isList,
        params: shape.params ? reader.schemaOf(shape.params) : { type: 'object', additionalProperties: false },
        // The SDK's event is the union of 270 kinds, most of them of resources that are not played.
        answer: name === 'Events' ? event : reader.schemaOf(shape.answer),
      }
    }),
  )

  // `interface ChargeRefundedEvent extends EventBase { type: 'charge.refunded'; data: { object: Charge } }`
  const events: [string, unknown][] = []
  for (const statement of sourceOf('Events').statements) {
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text === 'EventBase') continue
    const type = checker.getTypeAtLocation(statement)
    const [named, data] = [type.getProperty('type'), type.getProperty('data')]
    const object = data && checker.getTypeOfSymbol(data).getProperty('object')
    const name = named && checker.getTypeOfSymbol(named)
    if (!object || !name?.isStringLiteral()) continue
    const carried = checker.getTypeOfSymbol(object)
    const resource = carried.getProperty('object')
    const resourceName = resource && checker.getTypeOfSymbol(resource)
    if (resourceName?.isStringLiteral() && keptResources.has(resourceName.value)) events.push([name.value, reader.schemaOf(carried)])
  }
  const { version } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'))
  const apiVersion = readFileSync(join(sdk, 'esm', 'apiVersion.js'), 'utf8').match(/ApiVersion = '([^']+)'/)?.[1]
  const sorted = (entries: Iterable<readonly [string, unknown]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  /** One line an entry, so that a difference is read entry by entry. */
  const lines = (entries: readonly (readonly [string, unknown])[]) =>
    `{\n${entries.map(([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)}`).join(',\n')}\n }`
  const whole = {
    $comment: JSON.stringify('Generated from the declarations of the npm package stripe (MIT) by generate.ts: do not edit.'),
    sdk: JSON.stringify(`stripe@${version}`),
    apiVersion: JSON.stringify(apiVersion),
    event: JSON.stringify(event),
    operations: lines(operations.map(({ name, ...operation }) => [name, operation])),
    events: lines(sorted(events)),
    definitions: lines(sorted(reader.definitions)),
  }
  return `{\n${Object.entries(whole)
    .map(([name, text]) => ` ${JSON.stringify(name)}: ${text}`)
    .join(',\n')}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generateSchema()
  const same = text === readFileSync(output, { encoding: 'utf8', flag: 'a+' })
  if (process.argv.includes('--check')) {
    console.log(
      same
        ? 'stripe-schema.json is what the installed SDK says'
        : 'stripe-schema.json differs from the installed SDK: run npm run stripe-schema',
    )
    process.exitCode = same ? 0 : 1
  } else {
    writeFileSync(output, text)
    console.log(same ? 'stripe-schema.json unchanged' : 'stripe-schema.json written')
  }
}
