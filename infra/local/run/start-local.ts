// Runs what an assembly describes on this machine: stand-ins behind the gate, functions, event sources, and the front.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createActivity } from '../events/activity.ts'
import { serviceCaller } from '../events/delivery.ts'
import { startEventSources } from '../events/event-sources.ts'
import { startSchedules } from '../events/schedules.ts'
import { openFunctions } from '../functions/functions.ts'
import { createAuthorizer } from '../gate/authorizer.ts'
import { type AccessKey, openCallers } from '../gate/caller.ts'
import { createCallLog } from '../gate/denial-log.ts'
import { type Gate, startGate } from '../gate/gate.ts'
import { openPortMemory } from '../gate/local-server.ts'
import { surveyEstate } from '../gate/needs/estate.ts'
import { openFirewall } from '../http/firewall.ts'
import { startFront } from '../http/front.ts'
import { createFileList } from '../status/files.ts'
import { createLocalPages } from '../status/local-pages.ts'
import { createStatus, type Status } from '../status/status.ts'
import { readAssembly } from '../template/assembly.ts'
import { resolveDynamic } from '../template/dynamic-references.ts'
import { openTemplates } from '../template/resources.ts'
import { textOf } from '../template/values.ts'
import { endpointVariables, hostTable, variableValues } from './addresses.ts'
import { openClock } from './clock.ts'
import { type EngineHooks, type Engines, startEngines } from './engines.ts'
import { ensureBuckets, ensureKeys, ensureQueues, ensureSecrets, ensureTables, ensureTopics, secretName } from './ensure-resources.ts'
import { connectEvents, type EventWiring } from './event-wiring.ts'
import { lockDirectory } from './lock.ts'
import { openOnlyDistribution } from './open-distributions.ts'
import { defaultAccount, defaultRegion, type LocalOptions } from './options.ts'
import { readPeople, startIdentity } from './start-identity.ts'
import { startPayments } from './start-payments.ts'
import { startZalo } from './start-zalo.ts'

export interface Local {
  /** Public address of the front, such as `http://localhost:8080`. */
  readonly origin: string
  readonly engines: Engines
  readonly status: Status
  /** An output of a stack, by its logical id. */
  output(name: string): string
  /** What an SDK client needs to call the stand-ins as the reader itself, which may do everything. */
  readonly root: { readonly region: string; readonly addresses: Gate['addresses']; readonly credentials: AccessKey }
  stop(): Promise<void>
}

const retryMilliseconds = 5_000

export async function startLocal(options: LocalOptions): Promise<Local> {
  const { directory, region = defaultRegion, account = defaultAccount, progress = () => {} } = options
  mkdirSync(directory, { recursive: true })
  const unlock = lockDirectory(directory)
  const inside = (...names: readonly string[]) => join(directory, ...names)
  const clock = openClock(inside('clock.json'))
  const { now } = clock
  const ports = openPortMemory(inside('ports.json'))
  const gate = await startGate(ports)
  const templates = openTemplates(readAssembly(options.assembly), { region, account, queueAddress: gate.addresses.sqs })
  const estate = surveyEstate(templates, region, account)
  const authorizer = createAuthorizer(templates, region, account)
  const callers = openCallers(inside('credentials'))
  const log = createCallLog(now)
  const activity = createActivity()
  progress(`read ${templates.resources.length} resources of ${new Set(templates.resources.map(each => each.stack)).size} stacks`)

  // Stand-ins begin to tell before those whom they tell are ready: what they say waits for this.
  const wired = Promise.withResolvers<EventWiring>()
  wired.promise.catch(() => undefined)
  let wake = () => {}
  const hooks: EngineHooks = {
    objectCreated: async (...told) => (await wired.promise).hooks.objectCreated(...told),
    objectStored: async (...told) => (await wired.promise).hooks.objectStored(...told),
    mailEvent: async (...told) => (await wired.promise).hooks.mailEvent(...told),
    tableWritten: () => wake(),
  }
  const engines = await startEngines({ directory, now, region, account, callers, authorizer, log, hooks })
  const { queues, secrets, dynamodb, storage } = engines
  ensureKeys(templates, engines.keys)
  ensureSecrets(templates, secrets)
  ensureQueues(templates, queues)
  await ensureTables(templates, dynamodb)

  const front = await startFront(options.port)
  const origin = `http://localhost:${front.port}`
  const identity = await startIdentity({ project: options, templates, secrets, directory, origin, ports })
  const payments = await startPayments({ project: options, templates, secrets, directory, now, origin, ports })
  const zalo = await startZalo({ project: options, templates, secrets, directory, now, origin, ports })
  const overrides: Record<string, string> = {}
  const known: (readonly [string, string])[] = []
  const replace = (variable: string | undefined, value: string | undefined) => {
    if (variable === undefined || value === undefined) return
    overrides[variable] = value
    for (const original of variableValues(templates, variable)) known.push([original, value])
  }
  for (const [name, value] of Object.entries(options.variables ?? {})) overrides[name] = value
  replace(options.originVariable, origin)
  replace(options.identity?.issuerVariable, identity?.issuer)
  replace(options.payments?.baseVariable, payments?.address)
  for (const variable of options.zalo?.baseVariables ?? []) replace(variable, zalo?.address)
  const localHosts = hostTable(templates, gate.addresses.s3, known)
  ensureBuckets(templates, storage, localHosts)

  const resolve = (value: unknown) =>
    resolveDynamic(value, {
      secret: id => secrets.currentValue(secretName(id)),
      parameter: name => textOf(templates.find(name, 'AWS::SSM::Parameter')?.properties.Value),
    })
  const functions = openFunctions({
    templates,
    directory,
    compileCache: options.compileCache,
    region,
    now,
    clockOffset: () => clock.offsetMs,
    addresses: endpointVariables(gate),
    overrides,
    resolve,
    keyFor: (name, roleArn, functionArn) => callers.issue(functionArn, { kind: 'role', name, roleArn, functionArn }),
  })
  const wiring = connectEvents({
    directory,
    engines,
    functions,
    estate,
    authorizer,
    log,
    activity,
    now,
    asynchronousRetryMilliseconds: options.asynchronousRetryMilliseconds ?? retryMilliseconds,
  })
  const { delivery, bus, invocations } = wiring
  await ensureTopics(templates, queues, async (topicArn, queueArn) => {
    return (await delivery.refusal(serviceCaller('sns.amazonaws.com', topicArn, account), queueArn)) === undefined
  })
  const firewall = openFirewall(templates.ofType('AWS::WAFv2::WebACL')[0], options.firewallBlocks ?? true)
  const distribution = openOnlyDistribution({ estate, engines, functions, delivery, authorizer, log, firewall, now, resolve, localHosts })
  gate.wire({
    engines: {
      dynamodb,
      s3: storage,
      sqs: queues,
      sns: engines.notifications,
      kms: engines.keys,
      secretsmanager: secrets,
      ses: engines.mail,
    },
    estate,
    authorizer,
    callers,
    log,
    now,
  })
  const schedules = startSchedules({ file: inside('schedules.json'), templates, bus, delivery, activity, now, region, account })
  const readQueues = new Set(
    templates.ofType('AWS::Lambda::EventSourceMapping').flatMap(mapping => textOf(mapping.properties.EventSourceArn) ?? []),
  )
  const root = { region, addresses: gate.addresses, credentials: callers.issue('root', { kind: 'root' }) }
  const status = createStatus({
    files: createFileList(templates, region, root.addresses.s3, root.credentials),
    engines,
    functions,
    activity,
    log,
    clock,
    schedules,
    firewall,
    identity,
    payments,
    zalo,
    people: readPeople(options.peopleFile),
    readQueues,
  })
  const pages = createLocalPages(status)
  wired.resolve(wiring)
  const sources = await startEventSources({
    directory: inside('checkpoints'),
    estate,
    authorizer,
    functions,
    queues,
    dynamodb,
    delivery,
    activity,
    now,
    redeliverAfterSeconds: options.redeliverAfterSeconds,
    onRecords: status.sawRecords,
  })
  status.watch(sources.streams)
  wake = () => {
    for (const stream of sources.streams) stream.wake()
  }
  invocations.resume()
  front.open({ handle: distribution.handle, local: pages })
  const lifecycle = setInterval(() => void storage.expireAbandoned(now()).catch(error => console.error('lifecycle:', error)), 3_600_000)
  lifecycle.unref()
  progress(`${functions.pools.length} functions, ${queues.list().length} queues, ${sources.streams.length} streams`)

  return {
    origin,
    engines,
    status,
    output: name => {
      const found = [...templates.outputs].find(([key]) => key.endsWith(`.${name}`))
      if (found === undefined) throw new Error(`no stack has the output ${name}`)
      return textOf(found[1]) ?? ''
    },
    root,
    stop: async () => {
      clearInterval(lifecycle)
      schedules.stop()
      invocations.stop()
      await front.stop()
      const ended = sources.stop()
      await functions.stop()
      await ended
      await identity?.stop()
      await payments?.stop()
      await zalo?.stop()
      await gate.stop()
      await engines.stop()
      unlock()
    },
  }
}
