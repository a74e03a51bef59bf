// The import table of ARCHITECTURE.md, enforced. A failure says where the code should go.
import { describe, expect, test } from 'vitest'
import { filesUnder, type Import, importsOf, textOfFile } from './support/source-files.ts'

type Kind = 'kernel' | 'platform' | 'rules' | 'form' | 'store' | 'gateway' | 'lookup' | 'entry' | 'contents' | 'other'

const contents = [
  'functions/routes.ts',
  'functions/subscriptions.ts',
  'functions/worker.ts',
  'functions/workers.ts',
  'functions/workers-of-service.ts',
  'functions/outside-sources.ts',
  'functions/schedules.ts',
]
const functionFiles = filesUnder('functions', '.ts')

const isEntry = (path: string): boolean => /\nexport const handler\b/.test(textOfFile(path))

const kindOf = (path: string): Kind => {
  if (contents.includes(path)) return 'contents'
  if (path.startsWith('functions/kernel/')) return 'kernel'
  if (path.startsWith('functions/platform/')) return 'platform'
  if (!path.startsWith('functions/')) return 'other'
  if (path.endsWith('-form.ts')) return 'form'
  if (path.endsWith('-store.ts') || path.endsWith('-storage.ts')) return 'store'
  if (/-(gateway|channel|publisher|pdf)\.ts$/.test(path)) return 'gateway'
  if (path.endsWith('-lookup.ts')) return 'lookup'
  if (functionFiles.includes(path) && isEntry(path)) return 'entry'
  return 'rules'
}

const capabilityOf = (path: string): string => path.split('/')[1] ?? ''

const mayImport: Readonly<Record<Exclude<Kind, 'contents' | 'other'>, readonly Kind[]>> = {
  kernel: ['kernel'],
  rules: ['kernel', 'rules', 'form'],
  form: ['kernel', 'rules', 'form'],
  store: ['kernel', 'rules', 'form', 'store', 'gateway', 'platform'],
  gateway: ['kernel', 'rules', 'form', 'store', 'gateway', 'platform'],
  lookup: ['kernel', 'rules', 'form', 'store', 'gateway', 'platform'],
  entry: ['kernel', 'rules', 'form', 'store', 'gateway', 'lookup', 'platform', 'contents'],
  platform: ['kernel', 'platform', 'contents'],
}

const advice: Readonly<Record<Kind, string>> = {
  kernel: 'the kernel knows only itself: move the word that both need into functions/kernel',
  platform: 'only stores, gateways, lookups and entries touch the platform: take the value as an argument instead',
  rules: 'a rule may be used by everyone above it: move what is needed here into a rules file of its own',
  form: 'forms are doors: entries, stores and pages use them',
  store: 'memory is private: ask for the fact through that capability’s …-lookup.ts',
  gateway: 'a gateway belongs to its capability: let that capability act on an event instead',
  lookup: 'windows are for entries: pass what was read as an argument',
  entry: 'an entry is never imported: move the shared story into a rules file or a store',
  contents: 'the tables of contents are for entries and the platform',
  other: 'functions know nothing of infra, web or tests',
}

const breaches = (path: string): string[] =>
  importsOf(path)
    .filter(each => !each.isPackage)
    .flatMap(each => breachOf(path, each))

const breachOf = (path: string, { target }: Import): string[] => {
  const from = kindOf(path)
  if (from === 'contents' || from === 'other' || target.endsWith('.json')) return []
  const to = kindOf(target)
  const isPrivate = to === 'store' || to === 'gateway'
  if (isPrivate && capabilityOf(path) !== capabilityOf(target)) return [`${path} → ${target}: ${advice[to]}`]
  return mayImport[from].includes(to) ? [] : [`${path} (${from}) → ${target} (${to}): ${advice[to]}`]
}

describe('who may import whom', () => {
  test('every file of functions/ keeps to the import table', () => {
    expect(functionFiles.flatMap(breaches)).toEqual([])
  })

  test('only the platform touches the AWS SDK and middy', () => {
    const touching = functionFiles.filter(
      path => kindOf(path) !== 'platform' && importsOf(path).some(each => /^@(aws-sdk|smithy|middy)\//.test(each.target)),
    )
    expect(touching).toEqual([])
  })

  test('rules and kernel are pure: no clock, no randomness, no environment, no I/O', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|from 'node:(fs|http|https|net|child_process)/
    expect(functionFiles.filter(path => ['rules', 'form', 'kernel'].includes(kindOf(path)) && impure.test(textOfFile(path)))).toEqual([])
  })

  test('the web imports only kernel, rules and forms of functions', () => {
    const reaching = filesUnder('web/src', '.ts', '.astro').flatMap(path =>
      importsOf(path)
        .filter(each => each.target.startsWith('functions/') && !each.target.endsWith('.json'))
        .filter(
          each => !['kernel', 'rules', 'form'].includes(kindOf(each.target)) && !(each.typeOnly && kindOf(each.target) === 'contents'),
        )
        .map(each => `${path} → ${each.target}: pages share doors and rules; everything else they ask of the API`),
    )
    expect(reaching).toEqual([])
  })

  test('the local runner reads only the synthesized template', () => {
    const reaching = filesUnder('infra/local', '.ts').flatMap(path =>
      importsOf(path)
        .filter(each => each.target.startsWith('functions/') || each.target.startsWith('infra/stacks'))
        .map(each => `${path} → ${each.target}`),
    )
    expect(reaching).toEqual([])
  })

  test('stacks know of functions only the tables of contents', () => {
    const reaching = filesUnder('infra', '.ts')
      .filter(path => !path.startsWith('infra/local/'))
      .flatMap(path =>
        importsOf(path)
          .filter(each => each.target.startsWith('functions/') && !contents.includes(each.target))
          .map(each => `${path} → ${each.target}`),
      )
    expect(reaching).toEqual([])
  })

  test('nothing in functions or stacks knows that it runs on a laptop', () => {
    const knowing = [...functionFiles, ...filesUnder('infra', '.ts').filter(path => !path.startsWith('infra/local/'))].filter(path =>
      /isLocal|localstack|LOCAL_/i.test(textOfFile(path)),
    )
    expect(knowing).toEqual([])
  })
})

describe('how files are named and how long they are', () => {
  const sources = [
    ...functionFiles,
    ...filesUnder('infra', '.ts'),
    ...filesUnder('web/src', '.ts', '.astro', '.css'),
    ...filesUnder('demonstration', '.ts'),
  ]

  test('no drawers: every file is named for its subject', () => {
    expect(sources.filter(path => /(^|\/)(index|utils?|helpers?|common|misc|types|constants)(\/|\.ts$)/.test(path))).toEqual([])
  })

  test('no file of more than 300 lines', () => {
    expect(sources.filter(path => textOfFile(path).split('\n').length > 301)).toEqual([])
  })

  test('every file of functions/ and infra/ begins with a sentence that says what it answers for', () => {
    expect([...functionFiles, ...filesUnder('infra', '.ts')].filter(path => !/^\/\/ \S/.test(textOfFile(path)))).toEqual([])
  })

  test('no cycles among the files of functions/', () => {
    const visiting = new Set<string>()
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (done.has(path)) return
      if (visiting.has(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      visiting.add(path)
      for (const each of importsOf(path))
        if (!each.isPackage && !each.typeOnly && functionFiles.includes(each.target)) visit(each.target, [...trail, path])
      visiting.delete(path)
      done.add(path)
    }
    for (const path of functionFiles) visit(path, [])
    expect(cycles).toEqual([])
  })
})
