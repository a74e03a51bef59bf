// Searching real shards: what is found, in which order, by whatever is typed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { PublishedJudgment } from '../../functions/judgments/published-judgment.ts'
import { find } from '../../functions/search/finding.ts'
import { readQuestion } from '../../functions/search/question.ts'
import { type SearchFilter, shardName, shardsLeft } from '../../functions/search/search-filter.ts'
import { resultOf } from '../../functions/search/search-result.ts'
import { ShardReader } from '../../functions/search/shard-reader-store.ts'
import { ShardWriter } from '../../functions/search/shard-writer-store.ts'
import { judgmentCorpus } from '../support/judgment-corpus/judgment-corpus.ts'

const directory = mkdtempSync(join(tmpdir(), 'finding-'))
const readers: ShardReader[] = []
afterAll(() => {
  for (const reader of readers) reader.close()
  rmSync(directory, { recursive: true, force: true })
})

const pathOf = (name: string): string => join(directory, `${name.replace('/', '-')}.db`)

const shardsWith = (judgments: readonly PublishedJudgment[], label: string): ShardReader[] => {
  const byShard = Map.groupBy(judgments, shardName)
  const made = [...byShard].map(([name, inShard]) => {
    const path = pathOf(`${label}-${name}`)
    const writer = new ShardWriter(path, true)
    for (const judgment of inShard) writer.put(judgment)
    writer.finish()
    return new ShardReader(name, path)
  })
  readers.push(...made)
  const order = shardsLeft([...byShard.keys()], {})
  return made.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}

const corpus = [...judgmentCorpus(260)].map(({ judgment }) => judgment)
const [sample] = corpus
if (sample === undefined) throw new Error('no corpus')
const corpusShards = shardsWith(corpus, 'corpus')

const about = (id: string, body: string, rest: Partial<PublishedJudgment> = {}): PublishedJudgment => ({
  ...sample,
  id: id.padEnd(20, '0'),
  title: 'Tranh chấp',
  summary: '',
  paragraphs: [body],
  ...rest,
})

const found = (text: string, shards: readonly ShardReader[], filter: SearchFilter = {}): string[] =>
  find(readQuestion(text), shards, filter).found.map(({ shard, row }) => shard.cardOf(row).id.replace(/0+$/, ''))

const filler = 'Hội đồng xét xử nhận định về các tình tiết của vụ án theo quy định của pháp luật. '.repeat(20)

describe('the order of what is found', () => {
  const few = shardsWith(
    [
      about('goat', `${filler} Bị cáo bắt trộm dê của bà. ${filler}`),
      about('leave', `${filler} Bị cáo trộm để bán. ${filler}`),
      about('path', `${filler} Các bên tranh chấp lối đi chung vào nhà. ${filler}`),
      about('apart', `${filler} Lối sống lành mạnh. ${filler} Anh đi làm xa. ${filler} Con chung của vợ chồng. ${filler}`),
      about('old', `${filler} Các bên đã hoà giải thành. ${filler}`),
      about('field', `${filler} Ruộng lúa bị phá. ${filler}`, { caseKind: 'HC', precedents: ['Án lệ số 02/2016/AL'] }),
    ],
    'few',
  )

  test('typed marks come before other marks', () => {
    expect(found('trộm dê', few)[0]).toBe('goat')
    expect(found('trộm để', few)[0]).toBe('leave')
  })
  test('without marks both are found', () => {
    expect(found('trom de', few).toSorted()).toEqual(['goat', 'leave'])
  })
  test('words that stand together come before the same words apart', () => {
    expect(found('lối đi chung', few).slice(0, 2)).toEqual(['path', 'apart'])
  })
  test('quotes want the words side by side', () => {
    expect(found('"lối đi chung"', few)).toEqual(['path'])
  })
  test('both ways to place a tone are the same word', () => {
    expect(found('hòa giải', few)[0]).toBe('old')
  })
  test('what is not wanted is left out, alternatives both count', () => {
    expect(found('trom -"trom de ban"', few)).not.toContain('leave')
    expect(found('dê OR lúa', few).toSorted()).toEqual(expect.arrayContaining(['field', 'goat']))
  })
  test('filters hold in the shard too', () => {
    expect(found('hội đồng xét xử', few, { kind: 'HC' })).toEqual(['field'])
    expect(found('hội đồng xét xử', few, { precedent: true })).toEqual(['field'])
  })
  test('a question that nothing answers wholly is answered in part, and says so', () => {
    const answer = find(readQuestion('trộm dê kangaroo'), few, {})
    expect(answer.isLoose).toBe(true)
    expect(answer.found.length).toBeGreaterThan(0)
  })
})

describe('the generated judgments', () => {
  test('a number is found first', () => {
    const [first] = find(readQuestion(sample.number), corpusShards, {}).found
    expect(first?.shard.cardOf(first.row).number).toBe(sample.number)
  })
  test('words of every judgment are counted to the end, and answered', () => {
    const answer = find(readQuestion('tòa án nhân dân'), corpusShards, {})
    expect(answer.total).toBe(corpus.length)
    expect(answer.found.length).toBe(50)
  })
  test('ten results are at most 20 KB', () => {
    for (const text of ['tòa án nhân dân', 'ly hôn', 'tranh chấp quyền sử dụng đất']) {
      const results = find(readQuestion(text), corpusShards, {})
        .found.slice(0, 10)
        .map(({ shard, row, judged }) => resultOf(shard.cardOf(row), judged))
      expect(Buffer.byteLength(JSON.stringify(results))).toBeLessThan(20_000)
      expect(results.every(({ snippet }) => snippet.length > 1)).toBe(true)
    }
  })
  test('any input gives a sane answer', () => {
    const words = fc.constantFrom(
      'ly',
      'hôn',
      '"',
      '-',
      'OR',
      'VÀ',
      'NOT',
      '(',
      ')',
      '*',
      'NEAR(',
      '^',
      ':',
      'đất',
      '\u0000',
      '👩‍⚖️',
      '12/2024',
      'hoà'.normalize('NFD'),
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(words, { maxLength: 14 }).map(each => each.join(' ')),
    )
    fc.assert(
      fc.property(typed, text => {
        const answer = find(readQuestion(text), corpusShards.slice(0, 12), {})
        expect(answer.found.length).toBeLessThanOrEqual(50)
        expect(new Set(answer.found.map(({ shard, row }) => `${shard.name} ${row}`)).size).toBe(answer.found.length)
        for (const { shard, row, judged } of answer.found.slice(0, 3))
          expect(resultOf(shard.cardOf(row), judged).snippet.join('').length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a shard', () => {
  test('forgets wholly what is removed from it', async () => {
    const { readFile } = await import('node:fs/promises')
    const path = pathOf('removal')
    const first = new ShardWriter(path, true)
    first.put(about('kept', `${filler} cây xoài`))
    first.put(about('gone', `${filler} cây mắccaquýhiếm`))
    expect(first.finish()).toEqual({ version: 1, documents: 2 })
    const second = new ShardWriter(path, false)
    second.remove('gone'.padEnd(20, '0'))
    second.remove('unknown')
    expect(second.finish()).toEqual({ version: 2, documents: 1 })
    const bytes = await readFile(path)
    expect(bytes.includes('maccaquyhiem')).toBe(false)
    const reader = new ShardReader('NA-T/2024', path)
    readers.push(reader)
    expect(found('mắccaquýhiếm', [reader])).toEqual([])
    expect(found('xoài', [reader])).toEqual(['kept'])
  })

  test('keeps one text of a judgment that comes twice, the later', () => {
    const path = pathOf('twice')
    const writer = new ShardWriter(path, true)
    writer.put(about('same', `${filler} con trâu`))
    writer.put(about('same', `${filler} con ngựa`))
    expect(writer.finish().documents).toBe(1)
    const reader = new ShardReader('NA-T/2024', path)
    readers.push(reader)
    expect(reader.matching('"trau"', {}, 10)).toEqual([])
    expect(reader.frequencies('pairs', ['con trau', 'con ngua'])).toEqual(new Map([['con ngua', 1]]))
  })
})
